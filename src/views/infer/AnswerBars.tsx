import { rankClasses } from '../../core/answer';
import { percent } from '../../i18n/format';
import { t } from '../../i18n/t';
import type { LaneId } from '../../store/lanes';
import type { FinishedRun } from '../../store/runs';
import { testIds } from '../testIds';
import styles from './AnswerBars.module.css';
import { classText } from './classText';

const LIKELIEST = 5;

interface AnswerBarsProps {
  lane: LaneId;
  run: FinishedRun;
  stale: boolean;
}

/** Each class that the network knows with its probability, the five likeliest large; of a stale answer these alone. */
export function AnswerBars({ lane, run: { subject, result }, stale }: AnswerBarsProps) {
  const classes = subject.network.trained?.classes ?? [];
  const ranked = rankClasses(result.logits, classes);
  const shown = stale ? ranked.slice(0, LIKELIEST) : ranked;
  return (
    <ol
      className={styles.bars}
      data-testid={testIds.top5(lane)}
      data-stale={stale}
      aria-label={t('infer.answers.list')}
    >
      {shown.map(({ name, probability }, index) => (
        <li
          key={name}
          className={`num ${index < LIKELIEST ? styles.likely : styles.unlikely}`}
          data-class={name}
          data-probability={probability}
        >
          <span className={styles.name}>{classText(name)}</span>
          <span className={styles.track} aria-hidden="true">
            <span className={styles.bar} style={{ width: `${100 * probability}%` }} />
          </span>
          <span className={styles.share}>{percent(probability)}</span>
        </li>
      ))}
    </ol>
  );
}
