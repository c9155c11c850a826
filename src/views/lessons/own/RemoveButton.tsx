import { Icon } from '../../Icon';
import styles from './Own.module.css';

/** Takes an item of a list away. */
export function RemoveButton({ label, onRemove }: { label: string; onRemove: () => void }) {
  return (
    <button
      type="button"
      className={`button button-quiet ${styles.remove}`}
      aria-label={label}
      title={label}
      onClick={onRemove}
    >
      <Icon>
        <path d="m4 4 8 8M12 4l-8 8" />
      </Icon>
    </button>
  );
}
