import { AlexNetGroups } from './AlexNetGroups';
import { KernelStacks } from './KernelStacks';
import { KIN } from './kin';
import { RelativeCard } from './RelativeCard';
import styles from './RelativesPanel.module.css';
import { t } from './relativesWords';

/** Where ResNeXt's ideas come from: each relative with what was taken from it and what it costs. */
export function RelativesPanel() {
  return (
    <div className={styles.panel}>
      <p className={styles.intro}>{t('relatives.intro')}</p>
      <div className={styles.cards}>
        {KIN.map((kin) => (
          <RelativeCard key={kin.id} kin={kin} />
        ))}
      </div>
      <div className={styles.tables}>
        <KernelStacks />
        <AlexNetGroups />
      </div>
    </div>
  );
}
