import type { RankedClass } from '../../core/answer';
import { exact, percent } from '../../i18n/format';
import type { LaneId } from '../../store/lanes';
import { testIds } from '../testIds';
import styles from './AnswerBars.module.css';
import { t } from './answersWords';
import { classText } from './classText';

/** Up to so many classes are all shown; of more, the likeliest. */
export const FEW_CLASSES = 10;
export const LIKELIEST = 5;

interface AnswerBarsProps {
  lane: LaneId;
  /** The likeliest first. */
  ranked: readonly RankedClass[];
  /** How many the network knows. */
  classes: number;
  stale: boolean;
  /** Whether there is little room. */
  dense: boolean;
}

/** Classes with their probabilities, the five likeliest large; of a stale answer these alone. */
export function AnswerBars({ lane, ranked, classes, stale, dense }: AnswerBarsProps) {
  const few = classes <= FEW_CLASSES;
  return (
    <ol
      className={styles.bars}
      data-testid={testIds.top5(lane)}
      data-stale={stale}
      data-dense={dense}
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
