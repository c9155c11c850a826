import { duration } from '../../i18n/format';
import { networkOf } from '../../store/derived';
import type { LaneId } from '../../store/lanes';
import { areComparable, type FinishedRun, lastTimed, medianMs, warmRuns } from '../../store/runs';
import { useCardinal } from '../CardinalContext';
import { backendLabel } from '../infer/backendLabel';
import { t } from './costWords';
import { Figure } from './Figure';

/** How long the lane's network takes here, once it has run; the ratio only where both are warm on one backend. */
export function TimeFigure({ lane }: { lane: LaneId }) {
  const timed = useTimed(lane);
  const other = useTimed('a');
  const label = t('cost.time');
  if (timed === null) {
    const hint = t('cost.noTimeHint', { lane: lane.toUpperCase() });
    return <Figure label={label} value={null} text={t('cost.noTime')} exact="" hint={hint} />;
  }
  const { backend } = timed.result;
  const [elapsedMs, runs] = [medianMs(timed), warmRuns(timed)];
  const comparable = lane === 'b' && other !== null && areComparable(timed, other);
  const key = runs > 0 ? 'cost.warmRuns' : 'cost.firstRun';
  const how = t(key, { backend: backendLabel(backend), runs });
  const time = duration(elapsedMs);
  return (
    <Figure
      label={label}
      value={Number(elapsedMs.toFixed(2))}
      text={time}
      exact={how}
      hint={t('cost.timeHint', { lane: lane.toUpperCase(), time, how })}
      ratioToA={comparable ? elapsedMs / medianMs(other) : null}
    />
  );
}

function useTimed(lane: LaneId): FinishedRun | null {
  return useCardinal(({ runs, history }) =>
    lastTimed(runs, lane, networkOf(history.present[lane].drawn).key),
  );
}
