import type { LaneId } from '../../store/lanes';
import { useCardinalStore } from '../CardinalContext';
import { Choice } from '../widgets/Choice';
import { useSpecField } from './knobs';
import { t } from './settingsWords';

/** Which convolution of a bottleneck has the stride; no tensor's shape tells. */
export function StrideChoice({ lane }: { lane: LaneId }) {
  const { patch } = useCardinalStore().getState();
  return (
    <Choice
      label={t('controls.stride')}
      value={useSpecField(lane, 'strideOn')}
      options={[
        { value: '3x3', label: t('controls.stride.3x3') },
        { value: '1x1', label: t('controls.stride.1x1') },
      ]}
      onPick={(strideOn) => patch(lane, { strideOn })}
    />
  );
}
