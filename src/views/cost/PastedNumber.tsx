import { useId, useMemo, useState } from 'react';
import type { Network } from '../../store/derived';
import type { LaneId } from '../../store/lanes';
import { useCardinal } from '../CardinalContext';
import { t } from './costPanelWords';
import styles from './PastedNumber.module.css';
import { candidatesOf, findPasted, readPasted } from './pasted';
import { findingText } from './pastedText';

/** A number from elsewhere, and which counter of A or B gives it. */
export function PastedNumber({ networks }: { networks: Readonly<Record<LaneId, Network>> }) {
  const id = useId();
  const [text, setText] = useState('');
  const batch = useCardinal(({ view }) => view.batch);
  const { a, b } = networks;
  const candidates = useMemo(() => candidatesOf({ a, b }, batch), [a, b, batch]);
  return (
    <div className={styles.pasted}>
      <label htmlFor={id} className={styles.label}>
        {t('costPanel.pasted')}
      </label>
      <input
        id={id}
        className={`num ${styles.input}`}
        type="text"
        autoComplete="off"
        spellCheck={false}
        placeholder={t('costPanel.pasted.placeholder')}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <output htmlFor={id} className={`num ${styles.finding}`}>
        {answer(text, candidates)}
      </output>
    </div>
  );
}

function answer(text: string, candidates: ReturnType<typeof candidatesOf>): string {
  if (text.trim() === '') return t('costPanel.pasted.empty');
  const pasted = readPasted(text);
  if (pasted === null) return t('costPanel.pasted.unread');
  return findingText(pasted, findPasted(pasted, candidates));
}
