import type { ReactNode } from 'react';
import type { LaneId } from '../../store/lanes';
import { FilePicker } from '../intake/FilePicker';
import { useTake } from '../intake/useTake';
import { t } from './inferWords';

interface LoadWeightsProps {
  lane: LaneId;
  className: string;
  testId?: string;
  children: ReactNode;
}

/** Opens the choice of a lane's weights: a file, or shards with their index. */
export function LoadWeights({ lane, children, ...rest }: LoadWeightsProps) {
  const take = useTake();
  return (
    <FilePicker
      {...rest}
      label={t('infer.loadWeights', { lane: lane.toUpperCase() })}
      multiple
      onFiles={(files) => take({ files, folders: [], by: 'pick' }, lane)}
    >
      {children}
    </FilePicker>
  );
}
