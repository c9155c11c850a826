import type { Failure } from '../../core/failure';
import type { OfficialWeights } from '../../core/officialWeights';
import { bytes } from '../../i18n/format';
import type { KeptWeights } from '../../store/weights/download';
import { useCardinal } from '../CardinalContext';
import { DeleteKept } from './DeleteKept';
import { keptName } from './keptState';
import styles from './QuotaAdvice.module.css';
import { freedBytes, othersOf } from './quotaRoom';
import { t } from './weightsWords';

interface QuotaAdviceProps {
  /** `hub-quota-full` */
  failure: Failure;
  official: OfficialWeights;
}

/** Where there was no room: how much is needed, and what is kept that could be deleted for it. */
export function QuotaAdvice({ failure, official }: QuotaAdviceProps) {
  const kept = useCardinal((state) => state.kept);
  const others = othersOf(kept, official);
  // How much of it is free, browsers do not tell well enough to be repeated.
  const needed = bytes(Number(failure.params.neededBytes));
  const freed = freedBytes(failure, others);
  return (
    <div className={styles.advice}>
      <p className="num">
        {freed === 0
          ? t('weights.panel.quota.needed', { needed })
          : t('weights.panel.quota.freed', { needed, freed: bytes(freed) })}
      </p>
      {others.length > 0 && <Others files={others} />}
      {others.length === 0 && freed === 0 && <p>{t('weights.panel.quota.nothing')}</p>}
    </div>
  );
}

function Others({ files }: { files: readonly KeptWeights[] }) {
  return (
    <ul className={styles.files}>
      {files.map((file) => (
        <li key={file.key} className={styles.file}>
          <span className={styles.name}>{keptName(file)}</span>
          <span className="num">{bytes(file.keptBytes)}</span>
          <DeleteKept
            keptKey={file.key}
            size={file.keptBytes}
            label={t('weights.panel.keptHere.delete.of', { name: keptName(file) })}
          >
            {t('weights.panel.keptHere.delete')}
          </DeleteKept>
        </li>
      ))}
    </ul>
  );
}
