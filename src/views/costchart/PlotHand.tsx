import chartStyles from '../cost/Chart.module.css';
import type { Rect } from './barLayout';
import styles from './CostCharts.module.css';
import type { useWalk } from './useWalk';

interface HandProps {
  /** What is read now. */
  read: Rect | undefined;
  widthPx: number;
  heightPx: number;
  pointer: ReturnType<typeof useWalk>['pointer'];
}

/** Over a plot: the outline of what is read in it, and what the pointer finds. */
export function PlotHand({ read, widthPx, heightPx, pointer }: HandProps) {
  return (
    <>
      {read !== undefined && (
        <rect
          className={styles.read}
          x={read.x}
          y={read.y}
          width={read.width}
          height={read.height}
        />
      )}
      <rect className={chartStyles.catch} width={widthPx} height={heightPx} {...pointer} />
    </>
  );
}
