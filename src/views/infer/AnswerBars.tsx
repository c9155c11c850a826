import type { RankedClass } from '../../core/answer';
import { exact, percent } from '../../i18n/format';
import styles from './AnswerBars.module.css';
import { t } from './answersWords';
import { classText } from './classText';

/** Up to so many classes are all shown; of more, the likeliest. */
export const FEW_CLASSES = 10;
export const LIKELIEST = 5;

interface AnswerBarsProps {
  testId: string;
  /** The likeliest first. */
  ranked: readonly RankedClass[];
  /** How many the network knows. */
  classes: number;
  stale: boolean;
  /** Whether there is little room. */
  dense: boolean;
  /** Whether all but the three likeliest may be left out where there is no room. */
  fewest?: boolean;
}

/** Classes with their probabilities, the five likeliest large; of a stale answer these alone. */
export function AnswerBars({
  testId,
  ranked,
  classes,
  stale,
  dense,
  fewest = false,
}: AnswerBarsProps) {
  const few = classes <= FEW_CLASSES;
  return (
    <ol
      className={styles.bars}
      data-testid={testId}
      data-stale={stale}
      data-dense={dense}
      data-fewest={fewest}
      data-many={!few && !stale}
      aria-label={
        few ? t('infer.answers.list') : t('infer.answers.likeliest', { classes: exact(classes) })
      }
    >
      {ranked.map((each, place) => (
        <Bar key={each.index} {...each} likely={place < LIKELIEST} />
      ))}
    </ol>
  );
}

function Bar({ index, name, probability, likely }: RankedClass & { likely: boolean }) {
  const text = name === null ? t('infer.class', { index: exact(index) }) : classText(name);
  return (
    <li
      className={`num ${likely ? styles.likely : styles.unlikely}`}
      data-index={index}
      data-class={name}
      data-probability={probability}
    >
      <span className={styles.name} title={text}>
        {text}
      </span>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.bar} style={{ width: `${100 * probability}%` }} />
      </span>
      <span className={styles.share}>{percent(probability)}</span>
    </li>
  );
}
