import { date } from '../../i18n/date';
import { bytes } from '../../i18n/format';
import type { KeptWeights } from '../../store/weights/download';
import { DeleteKept } from './DeleteKept';
import styles from './Kept.module.css';
import { keptName } from './keptState';
import { t } from './weightsWords';

/** A file that is kept, or the part of one. */
export function KeptRow({ file }: { file: KeptWeights }) {
  const { key, keptBytes, atMs } = file;
  const name = keptName(file);
  return (
    <tr>
      <th scope="row" className={styles.name}>
        {name}
      </th>
      <td className="num">{bytes(keptBytes)}</td>
      <td className="num">{atMs > 0 ? date(atMs) : ''}</td>
      <td>{stateText(file)}</td>
      <td className={styles.action}>
        <DeleteKept
          keptKey={key}
          size={keptBytes}
          label={t('weights.panel.keptHere.delete.of', { name })}
        >
          {t('weights.panel.keptHere.delete')}
        </DeleteKept>
      </td>
    </tr>
  );
}

function stateText({ source, whole }: KeptWeights): string {
  if (whole) return t('weights.panel.keptHere.whole');
  if (source === null) return t('weights.panel.keptHere.lost');
  return t('weights.panel.keptHere.part', { total: bytes(source.bytes) });
}
