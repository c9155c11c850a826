import { memo } from 'react';
import { rankClasses } from '../../core/answer';
import { percent } from '../../i18n/format';
import { LANES, type LaneId } from '../../store/lanes';
import { shownRun } from '../../store/runs';
import { smallName, smallState } from '../../store/small';
import { weightsOf } from '../../store/weights/laneWeights';
import { useCardinal } from '../CardinalContext';
import { networkName } from '../networks/networkName';
import { t } from './answersWords';
import { classText } from './classText';
import styles from './Verdict.module.css';

/** On a phone, where the lanes are further down: what both say of the photo, right under it. */
export function Verdict() {
  return (
    <dl className={styles.verdict}>
      {LANES.map((lane) => (
        <One key={lane} lane={lane} />
      ))}
    </dl>
  );
}

function One({ lane }: { lane: LaneId }) {
  const said = useSaid(lane);
  return said === null ? null : <Said lane={lane} {...said} />;
}

interface SaidProps {
  readonly lane: LaneId;
  readonly who: string;
  readonly logits: Float32Array;
  readonly classes: readonly string[] | null;
}

const Said = memo(function Said({ lane, who, logits, classes }: SaidProps) {
  const [first] = rankClasses(logits, classes);
  const name = first?.name ?? null;
  if (first === undefined || name === null) return null;
  return (
    <div data-lane={lane}>
      <dt className={styles.who}>{who}</dt>
      <dd className={`num ${styles.what}`}>
        {t('infer.verdict', { what: classText(name), share: percent(first.probability) })}
      </dd>
    </div>
  );
});

/** The answer that stands in a lane to the photo that is shown, and whose it is. */
function useSaid(lane: LaneId) {
  const shown = useCardinal(({ history }) => history.present[lane]);
  const small = useCardinal((state) => state.small[lane]);
  const runs = useCardinal((state) => state.runs);
  const photoId = useCardinal(({ photo }) => photo?.photoId);
  const beside = smallState(small, shown, photoId);
  if (beside.kind === 'answer') {
    const { subject, result } = beside.run;
    return {
      who: networkName(smallName(lane)),
      logits: result.logits,
      classes: subject.weights.classes,
    };
  }
  const own = shownRun(runs, lane, shown, photoId);
  if (own === null || own.stale) return null;
  const classes = weightsOf(shown)?.classes ?? null;
  return { who: lane.toUpperCase(), logits: own.result.logits, classes };
}
