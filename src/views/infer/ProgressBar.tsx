import styles from './Answers.module.css';

/** How far something is; `share` from 0 to 1, null while it is not known. */
export function ProgressBar({ share, label }: { share: number | null; label: string }) {
  return (
    <div
      className={styles.progress}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      {...(share !== null && { 'aria-valuenow': Math.round(100 * share) })}
    >
      <span
        className={share === null ? styles.unknown : styles.done}
        style={share === null ? undefined : { width: `${100 * share}%` }}
      />
    </div>
  );
}
