import type { Verdict } from '../../lectures/exercise';
import type { Figures } from '../../lectures/figure';
import styles from './Lessons.module.css';
import { t } from './lessonsWords';
import { say } from './say';

interface Props {
  /** null before there is an answer. */
  readonly verdict: Verdict | null;
  readonly figures: Figures;
}

/** Whether an answer is right, and why. */
export function VerdictView({ verdict, figures }: Props) {
  return (
    <div role="status">
      {verdict !== null && (
        <p className={styles.verdict} data-right={verdict.isRight}>
          <b>{t(verdict.isRight ? 'lessons.right' : 'lessons.wrong')}</b>{' '}
          {say(verdict.why, { ...figures, ...verdict.figures })}
        </p>
      )}
    </div>
  );
}
