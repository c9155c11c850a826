import { useMemo } from 'react';
import { type RankedClass, rankClasses } from '../../core/answer';
import { exact, percent } from '../../i18n/format';
import type { LaneId } from '../../store/lanes';
import type { LiveAnswer } from '../../store/live/states';
import { classText } from '../infer/classText';
import { testIds } from '../testIds';
import styles from './Lane.module.css';
import { t } from './liveWords';
import { pointsText } from './pointsText';

const LIKELIEST = 5;

interface TopProps {
  lane: LaneId;
  answer: LiveAnswer;
  plain: LiveAnswer | null;
}

/** The five likeliest classes, each with what became of it since the plain photo. */
export function Top({ lane, answer, plain }: TopProps) {
  const ranked = useRanked(answer);
  const before = useRanked(plain);
  const was = useMemo(
    () => new Map(before.map(({ index, probability }) => [index, probability])),
    [before],
  );
  const label = t('live.top', { classes: exact(ranked.length), lane: lane.toUpperCase() });
  return (
    <>
      <ol className={styles.top} aria-label={label} data-testid={testIds.liveTop(lane)}>
        {ranked.slice(0, LIKELIEST).map((each) => (
          <Row key={each.index} ranked={each} was={was.get(each.index)} />
        ))}
      </ol>
      <First before={before} ranked={ranked} />
    </>
  );
}

function Row({ ranked, was }: { ranked: RankedClass; was: number | undefined }) {
  const { index, name, probability } = ranked;
  const text = nameText(ranked);
  return (
    <li className="num" data-index={index} data-class={name} data-probability={probability}>
      <span className={styles.class} title={text}>
        {text}
      </span>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.bar} style={{ width: `${100 * probability}%` }} />
        {was !== undefined && <i className={styles.was} style={{ left: `${100 * was}%` }} />}
      </span>
      <span className={styles.share}>{percent(probability)}</span>
      {was !== undefined && (
        <span
          className={styles.change}
          data-change={Math.sign(Math.round(1000 * (probability - was)))}
        >
          {pointsText(probability - was)}
        </span>
      )}
    </li>
  );
}

/** What became of the plain first answer, which may not be among the likeliest any more. */
function First({
  before,
  ranked,
}: {
  before: readonly RankedClass[];
  ranked: readonly RankedClass[];
}) {
  const [first] = before;
  if (first === undefined) return null;
  const now = ranked.find(({ index }) => index === first.index)?.probability ?? 0;
  return (
    <p className={`num ${styles.first}`}>
      {t('live.first', {
        name: nameText(first),
        before: percent(first.probability),
        now: percent(now),
      })}
    </p>
  );
}

/** A class in words; its number where nobody knows its name. */
function nameText({ index, name }: Pick<RankedClass, 'index' | 'name'>): string {
  return name === null ? t('live.class', { index: exact(index) }) : classText(name);
}

function useRanked(answer: LiveAnswer | null): readonly RankedClass[] {
  return useMemo(
    () => (answer === null ? [] : rankClasses(answer.logits, answer.network.classes)),
    [answer],
  );
}
