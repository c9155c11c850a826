import { useNetworksAtRest } from '../networks/useNetworksAtRest';
import styles from './CostPanel.module.css';
import { Counters } from './Counters';
import { FieldTable } from './FieldTable';
import { IntensityView } from './IntensityView';
import { MemoryView } from './MemoryView';
import { PastedNumber } from './PastedNumber';
import { Stored } from './Stored';
import { Terms } from './Terms';

/** What each counter counts of A and B, what they hold in memory, and why equal MACs are not equal time. */
export function CostPanel() {
  const networks = useNetworksAtRest();
  return (
    <div className={styles.panel}>
      <div className={styles.column}>
        <Counters networks={networks} />
        <PastedNumber networks={networks} />
        <Stored networks={networks} />
        <MemoryView networks={networks} />
      </div>
      <div className={styles.column}>
        <Terms networks={networks} />
        <IntensityView networks={networks} />
        <FieldTable networks={networks} />
      </div>
    </div>
  );
}
