import styles from './Field.module.css';
import type { FieldOnCrop } from './fieldOnCrop';

/** A theoretical field on its crop: what is outside of it is dimmed. */
export function FieldOutline({
  field: { left, top, sizePx, xPx, yPx },
  cropPx,
}: {
  readonly field: FieldOnCrop;
  readonly cropPx: number;
}) {
  const side = `h${sizePx}v${sizePx}h${-sizePx}z`;
  const dot = cropPx / 60;
  return (
    <svg className={styles.overlay} viewBox={`0 0 ${cropPx} ${cropPx}`} aria-hidden="true">
      <path
        className={styles.dimmed}
        fillRule="evenodd"
        d={`M0 0h${cropPx}v${cropPx}h${-cropPx}zM${left} ${top}${side}`}
      />
      <path className={styles.outline} data-under="true" d={`M${left} ${top}${side}`} />
      <path className={styles.outline} d={`M${left} ${top}${side}`} />
      <circle className={styles.centre} cx={xPx} cy={yPx} r={dot} />
    </svg>
  );
}
