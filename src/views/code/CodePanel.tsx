import styles from './CodePanel.module.css';
import { ExportCard } from './ExportCard';
import { ImportCard } from './ImportCard';

/** Networks written out in the formats of other programs, and read in from their texts. */
export function CodePanel() {
  return (
    <div className={styles.panel}>
      <ExportCard />
      <ImportCard />
    </div>
  );
}
