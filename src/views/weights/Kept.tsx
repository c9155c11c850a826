import { bytes } from '../../i18n/format';
import type { KeptList } from '../../store/weights/download';
import { useCardinal } from '../CardinalContext';
import { testIds } from '../testIds';
import { DeleteKept } from './DeleteKept';
import styles from './Kept.module.css';
import { KeptRow } from './KeptRow';
import panelStyles from './WeightsPanel.module.css';
import { t } from './weightsWords';

/** What was downloaded and is kept in this browser: how much, since when, and how to delete it. */
export function Kept() {
  const kept = useCardinal((state) => state.kept);
  return (
    <section
      className={panelStyles.store}
      aria-label={t('weights.panel.keptHere')}
      data-testid={testIds.keptWeights}
    >
      <h3 className={panelStyles.storeTitle}>{t('weights.panel.keptHere')}</h3>
      {kept !== null && kept.files.length > 0 && <Files kept={kept} />}
      {kept?.files.length === 0 && (
        <p className={panelStyles.soft}>{t('weights.panel.keptHere.none')}</p>
      )}
      {kept?.kind === 'memory' && (
        <p className={panelStyles.warn}>{t('weights.panel.keptHere.memory')}</p>
      )}
      {kept !== null && <Room kept={kept} />}
    </section>
  );
}

function Files({ kept: { files } }: { kept: KeptList }) {
  const total = files.reduce((sum, { keptBytes }) => sum + keptBytes, 0);
  return (
    <>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('weights.panel.keptHere.name')}</th>
              <th scope="col">{t('weights.panel.keptHere.size')}</th>
              <th scope="col">{t('weights.panel.keptHere.date')}</th>
              <th scope="col">{t('weights.panel.keptHere.state')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {files.map((file) => (
              <KeptRow key={file.key} file={file} />
            ))}
          </tbody>
        </table>
      </div>
      {files.length > 1 && (
        <DeleteKept keptKey={null} size={total} label={t('weights.panel.keptHere.deleteAll')}>
          {t('weights.panel.keptHere.deleteAll')}
        </DeleteKept>
      )}
    </>
  );
}

function Room({ kept: { usedBytes, quotaBytes } }: { kept: KeptList }) {
  return (
    <p className={panelStyles.quiet}>
      {usedBytes !== null && quotaBytes !== null && (
        <span className="num">
          {t('weights.panel.keptHere.room', {
            used: bytes(usedBytes),
            quota: bytes(quotaBytes),
          })}{' '}
        </span>
      )}
      {t('weights.panel.keptHere.full')}
    </p>
  );
}
