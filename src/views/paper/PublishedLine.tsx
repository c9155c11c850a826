import { LANES, type LaneId } from '../../store/lanes';
import { useCardinal } from '../CardinalContext';
import { testIds } from '../testIds';
import styles from './PublishedLine.module.css';
import { t } from './paperWords';
import { type PublishedFact, publishedFacts } from './publishedText';

/** The error that the paper published for A and for B; empty where it measured neither. */
export function PublishedLine() {
  const a = useCardinal(({ history }) => history.present.a.drawn);
  const b = useCardinal(({ history }) => history.present.b.drawn);
  const facts = { a: publishedFacts(a), b: publishedFacts(b) };
  const isAny = facts.a.length + facts.b.length > 0;
  return (
    <p className={`num ${styles.line}`}>
      {LANES.map((lane, index) => (
        <span key={lane}>
          {isAny && t(index === 0 ? 'paper.line.first' : 'paper.line.next')}
          <LanePart lane={lane} facts={facts[lane]} isSilent={!isAny} />
        </span>
      ))}
    </p>
  );
}

interface PartProps {
  readonly lane: LaneId;
  readonly facts: readonly PublishedFact[];
  readonly isSilent: boolean;
}

function LanePart({ lane, facts, isSilent }: PartProps) {
  const [fact] = facts;
  return (
    <span data-lane={lane} data-testid={testIds.published(lane)} data-value={fact?.top1 ?? ''}>
      {!isSilent && <strong className={styles.letter}>{lane.toUpperCase()} </strong>}
      {fact !== undefined && `${fact.text} ${t('paper.reference', { source: fact.source })}`}
      {fact === undefined && !isSilent && t('paper.notMeasured')}
    </span>
  );
}
