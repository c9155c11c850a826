import { memo, useMemo } from 'react';
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
  const facts = {
    a: useMemo(() => publishedFacts(a), [a]),
    b: useMemo(() => publishedFacts(b), [b]),
  };
  const isAny = facts.a.length + facts.b.length > 0;
  return (
    <p className={`num ${styles.line}`}>
      {LANES.map((lane, index) => (
        <span key={lane}>
          {isAny && (
            <span className={styles.between}>
              {t(index === 0 ? 'paper.line.first' : 'paper.line.next')}
            </span>
          )}
          <LanePart
            lane={lane}
            fact={facts[lane][0]}
            isSilent={!isAny}
            isCited={lane === 'b' || !isSame(facts.a[0], facts.b[0])}
          />
        </span>
      ))}
    </p>
  );
}

interface PartProps {
  readonly lane: LaneId;
  readonly fact: PublishedFact | undefined;
  readonly isSilent: boolean;
  /** Whether it says on what it was measured, and by whom. */
  readonly isCited: boolean;
}

const LanePart = memo(function LanePart({ lane, fact, isSilent, isCited }: PartProps) {
  return (
    <span data-lane={lane} data-testid={testIds.published(lane)} data-value={fact?.top1 ?? ''}>
      {!isSilent && <strong className={styles.letter}>{lane.toUpperCase()} </strong>}
      {fact !== undefined && !isCited && fact.figures}
      {fact !== undefined &&
        isCited &&
        `${fact.text} ${t('paper.reference', { source: fact.source })}`}
      {fact === undefined && !isSilent && t('paper.notMeasured')}
    </span>
  );
});

/** What both were measured on by the same is said once. */
function isSame(a: PublishedFact | undefined, b: PublishedFact | undefined): boolean {
  return a !== undefined && a.task === b?.task && a.source === b.source;
}
