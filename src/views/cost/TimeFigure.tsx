import { duration } from '../../i18n/format';
import { networkOf } from '../../store/derived';
import type { LaneId } from '../../store/lanes';
import { isKnown, type Speed, speedOf, speedRatio } from '../../store/speed';
import { useCardinal } from '../CardinalContext';
import { backendLabel } from '../infer/backendLabel';
import { testIds } from '../testIds';
import { t } from './costWords';
import { Figure } from './Figure';

/** How long the lane's network takes here: the median of enough runs, grey before; B's ratio to A once both are known. */
export function TimeFigure({ lane }: { lane: LaneId }) {
  const speed = useSpeed(lane);
  const other = useSpeed('a');
  const label = t('cost.time');
  if (speed === null) {
    const hint = t('cost.noTimeHint', { lane: lane.toUpperCase() });
    return <Figure label={label} value={null} text={t('cost.noTime')} exact="" hint={hint} />;
  }
  const { medianMs } = speed;
  const how = howText(speed);
  const time = duration(medianMs);
  return (
    <Figure
      label={label}
      value={Number(medianMs.toFixed(2))}
      text={time}
      exact={how}
      hint={t('cost.timeHint', { lane: lane.toUpperCase(), time, how })}
      ratioToA={lane === 'b' ? speedRatio(speed, other) : null}
      note={isKnown(speed) ? '' : runsText(speed)}
      testId={testIds.time(lane)}
    />
  );
}

function howText(speed: Speed): string {
  const backend = backendLabel(speed.backend);
  if (speed.runs === 0) return t('cost.firstRun', { backend });
  return t('cost.warmRuns', { backend, runs: speed.runs });
}

/** On how few runs a time rests. */
function runsText({ runs }: Speed): string {
  return runs > 1 ? t('cost.fewRuns', { runs }) : t('cost.oneRun');
}

function useSpeed(lane: LaneId): Speed | null {
  const measures = useCardinal((state) => state.measures);
  const runs = useCardinal((state) => state.runs);
  const key = useCardinal(({ history }) => networkOf(history.present[lane].drawn).key);
  return speedOf(measures, runs, lane, key);
}
