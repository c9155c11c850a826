import chartStyles from '../cost/Chart.module.css';
import styles from './Evidence.module.css';
import { t } from './evidenceWords';
import { type MarkKind, markPath } from './marks';

const KINDS: readonly MarkKind[] = ['one', 'many', 'other'];

/** What the shapes of the points mean; `filled` says what filled ones are, where some are not. */
export function MarkKey({ kinds, filled }: { kinds: readonly MarkKind[]; filled: string }) {
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
      {filled !== '' && <span>{filled}</span>}
      <span>{t('evidence.key.here')}</span>
    </figcaption>
  );
}
