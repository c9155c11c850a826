import { slowsAtRest } from '../../core/slowsAtRest';
import { duration } from '../../i18n/format';
import { networkOf } from '../../store/derived';
import type { LaneId } from '../../store/lanes';
import { isKnown, type ShownSpeeds, type Speed, shownSpeeds, speedsOf } from '../../store/speed';
import { useCardinal } from '../CardinalContext';
import { backendLabel } from '../infer/backendLabel';
import { testIds } from '../testIds';
import { t } from './costWords';
import { Figure } from './Figure';

/** How long the lane's network takes here, a GPU at rest or busy: the median of enough runs, grey before; B's ratio to A once both are known. */
export function TimeFigure({ lane }: { lane: LaneId }) {
  const shown = useShownSpeeds();
  const speed = shown[lane];
  if (speed === null) {
    const hint = t('cost.noTimeHint', { lane: lane.toUpperCase() });
    const label = t('cost.time');
    return <Figure label={label} value={null} text={t('cost.noTime')} exact="" hint={hint} />;
  }
  const { medianMs } = speed;
  const how = howText(speed);
  const time = duration(medianMs);
  return (
    <Figure
      label={t(
        speed.runs > 0 && slowsAtRest(speed.backend) ? `cost.time.${speed.pace}` : 'cost.time',
      )}
      value={Number(medianMs.toFixed(2))}
      text={time}
      exact={how}
      hint={t('cost.timeHint', { lane: lane.toUpperCase(), time, how })}
      ratioToA={lane === 'b' ? shown.ratio : null}
      note={isKnown(speed) ? '' : runsText(speed)}
      testId={testIds.time(lane)}
    />
  );
}

function howText(speed: Speed): string {
  const backend = backendLabel(speed.backend);
  if (speed.runs === 0) return t('cost.firstRun', { backend });
  const words = { backend, runs: speed.runs };
  return slowsAtRest(speed.backend)
    ? t(`cost.warmRuns.${speed.pace}`, words)
    : t('cost.warmRuns', words);
}

/** On how few runs a time rests. */
function runsText({ runs }: Speed): string {
  return runs > 1 ? t('cost.fewRuns', { runs }) : t('cost.oneRun');
}

function useShownSpeeds(): ShownSpeeds {
  const measures = useCardinal((state) => state.measures);
  const runs = useCardinal((state) => state.runs);
  const keyA = useCardinal(({ history }) => networkOf(history.present.a.drawn).key);
  const keyB = useCardinal(({ history }) => networkOf(history.present.b.drawn).key);
  const format = useCardinal(({ view }) => view.weightFormat);
  return shownSpeeds(
    speedsOf(measures, runs, 'a', keyA, format),
    speedsOf(measures, runs, 'b', keyB, format),
  );
}
