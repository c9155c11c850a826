import { duration } from '../../i18n/format';
import { t } from '../../i18n/t';
import { networkOf } from '../../store/derived';
import type { LaneId } from '../../store/lanes';
import { lastTimed } from '../../store/runs';
import type { RunResult } from '../../worker/protocol';
import { useCardinal } from '../CardinalContext';
import { backendLabel } from '../infer/backendLabel';
import { Figure } from './Figure';

/** How long the lane's network took here, once it has run; the ratio only where both ran on one backend. */
export function TimeFigure({ lane }: { lane: LaneId }) {
  const timed = useTimed(lane);
  const other = useTimed('a');
  const label = t('cost.time');
  if (timed === null) {
    const hint = t('cost.noTimeHint', { lane: lane.toUpperCase() });
    return <Figure label={label} value={null} text={t('cost.noTime')} exact="" hint={hint} />;
  }
  const { elapsedMs, backend } = timed;
  const comparable = lane === 'b' && other?.backend.name === backend.name;
  const params = { lane: lane.toUpperCase(), time: duration(elapsedMs) };
  return (
    <Figure
      label={label}
      value={Number(elapsedMs.toFixed(2))}
      text={duration(elapsedMs)}
      exact={backendLabel(backend)}
      hint={t('cost.timeHint', { ...params, backend: backendLabel(backend) })}
      ratioToA={comparable ? elapsedMs / other.elapsedMs : null}
    />
  );
}

function useTimed(lane: LaneId): RunResult | null {
  return useCardinal(({ runs, history }) =>
    lastTimed(runs, lane, networkOf(history.present[lane].drawn).key),
  );
}
