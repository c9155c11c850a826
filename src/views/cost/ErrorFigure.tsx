import { type MeasuredError, measuredError } from '../../core/claim';
import type { LaneId } from '../../store/lanes';
import { useCardinal } from '../CardinalContext';
import { percentText } from '../claim/claimText';
import { paperPlace } from '../paper/paperPlace';
import { testIds } from '../testIds';
import { t } from './costWords';
import { Figure } from './Figure';

/** The error that was measured of the lane's network, where it was; who says so on a look. */
export function ErrorFigure({ lane }: { lane: LaneId }) {
  const drawn = useCardinal(({ history }) => history.present[lane].drawn);
  const error = measuredError(drawn);
  const label = t('cost.error');
  const name = lane.toUpperCase();
  if (error === null) {
    const hint = t('cost.noErrorHint', { lane: name });
    return (
      <Figure
        label={label}
        value={null}
        text={t('cost.noError')}
        exact=""
        hint={hint}
        look="main"
      />
    );
  }
  const text = t('cost.errorText', { percent: percentText(error) });
  const source = sourceOf(error);
  return (
    <Figure
      label={label}
      value={Number(error.percent.toFixed(2))}
      text={text}
      exact={source}
      hint={t('cost.errorHint', { lane: name, text, source })}
      testId={testIds.error(lane)}
      look="main"
    />
  );
}

/** On what it was measured, and by whom. */
function sourceOf({ task, table }: MeasuredError): string {
  if (table === null) return t('cost.errorOwn', { task });
  return t('cost.errorSource', { task, source: paperPlace([table]) });
}
