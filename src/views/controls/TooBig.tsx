import type { Refusal } from '../../core/runnable';
import { bytes } from '../../i18n/format';
import { t } from '../failures/issuesWords';
import styles from './Issues.module.css';

/** A network that is counted and drawn, and by how much it is too big to be run here. */
export function TooBig({ refusal }: { refusal: Refusal }) {
  const sizes = { bytes: bytes(refusal.bytes), max: bytes(refusal.maxBytes) };
  const layer = refusal.code === 'tensor-too-big' ? refusal.layer : '';
  return (
    <p className={`${styles.issue} ${styles.warning}`} role="status">
      <span>{t(`controls.tooBig.${refusal.code}`, { ...sizes, layer })}</span>
    </p>
  );
}
