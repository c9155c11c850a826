import styles from './CostCharts.module.css';

/** Lines over what is grouped, which tell it apart without its shade. */
export function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width={5} height={5} patternUnits="userSpaceOnUse">
        <path className={styles.hatch} d="M-1 1L1 -1M0 5L5 0M4 6L6 4" />
      </pattern>
    </defs>
  );
}
