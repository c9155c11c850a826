import chartStyles from '../cost/Chart.module.css';
import styles from './Evidence.module.css';
import { t } from './evidenceWords';
import { type MarkKind, markPath } from './marks';

const KINDS: readonly MarkKind[] = ['one', 'many', 'other'];

interface KeyProps {
  kinds: readonly MarkKind[];
  /** What else tells points apart: which are filled, which are A and B; empty texts are left out. */
  words: readonly string[];
}

/** What the shapes of the points mean. */
export function MarkKey({ kinds, words }: KeyProps) {
  return (
    <figcaption className={chartStyles.key}>
      {KINDS.filter((kind) => kinds.includes(kind)).map((kind) => (
        <span key={kind}>
          <svg width={14} height={14} viewBox="-7 -7 14 14" aria-hidden="true">
            <g className={styles.mark}>
              <path d={markPath(kind)} />
            </g>
          </svg>
          {t(`evidence.key.${kind}`)}
        </span>
      ))}
      {words
        .filter((text) => text !== '')
        .map((text) => (
          <span key={text}>{text}</span>
        ))}
    </figcaption>
  );
}
