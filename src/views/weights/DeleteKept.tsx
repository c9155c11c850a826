import { type ReactNode, useState } from 'react';
import { bytes } from '../../i18n/format';
import { useCardinalStore } from '../CardinalContext';
import styles from './Kept.module.css';
import { t } from './weightsWords';

interface DeleteKeptProps {
  /** Null: everything. */
  keptKey: string | null;
  size: number;
  label: string;
  children: ReactNode;
}

/** Deletes what is kept, after a second word: to have it again takes a download. */
export function DeleteKept({ keptKey, size, label, children }: DeleteKeptProps) {
  const { deleteKept } = useCardinalStore().getState();
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <span className={styles.asking}>
        <button
          type="button"
          className="button button-quiet"
          aria-label={label}
          onClick={() => setAsking(true)}
        >
          {children}
        </button>
      </span>
    );
  }
  return (
    <span className={styles.asking} role="alertdialog" aria-label={label}>
      <span className="num">{t('weights.panel.keptHere.sure', { size: bytes(size) })}</span>
      <button
        type="button"
        className={`button ${styles.sure}`}
        onClick={async () => {
          await deleteKept(keptKey);
          setAsking(false);
        }}
      >
        {t('weights.panel.keptHere.delete')}
      </button>
      <button
        type="button"
        className="button"
        // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed
        autoFocus
        onClick={() => setAsking(false)}
      >
        {t('weights.panel.keptHere.no')}
      </button>
    </span>
  );
}
