import styles from './Evidence.module.css';
import type { usePoints } from './usePoints';

interface ButtonProps {
  hand: ReturnType<typeof usePoints>;
  id: string;
  /** All that is known of the point, and what the button does. */
  label: string;
  /** Whether the page can open it. */
  opens: boolean;
  x: number;
  y: number;
}

/** What answers to hand and keys over a point of a chart. */
export function PointButton({ hand, id, label, opens, x, y }: ButtonProps) {
  return (
    <button
      type="button"
      className={styles.hit}
      aria-label={label}
      aria-disabled={!opens}
      style={{ left: x, top: y }}
      {...hand.propsOf(id)}
    />
  );
}
