import { useState } from 'react';
import { language } from '../../i18n/language';
import { fullName } from './fullName';
import { t } from './glossaryWords';
import { found } from './search';
import { TermLink } from './TermLink';
import styles from './TermList.module.css';
import type { TermLook } from './terms';

/** All terms with what they mean, to search. */
export function TermList({ onLook }: { readonly onLook: (look: TermLook) => void }) {
  const [typed, setTyped] = useState('');
  const ids = found(typed, language());
  return (
    <div className={styles.glossary}>
      <div className={styles.bar}>
        <input
          type="search"
          className={styles.search}
          aria-label={t('glossary.search')}
          placeholder={t('glossary.search')}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <span className={styles.count} role="status">
          {ids.length === 0
            ? t('glossary.none', { typed: typed.trim().slice(0, 40) })
            : t('glossary.found', { count: ids.length })}
        </span>
      </div>
      <dl className={styles.list}>
        {ids.map((id) => (
          <div key={id} className={styles.entry}>
            <dt>{fullName(id)}</dt>
            <dd>
              <p>{t(`glossary.${id}`)}</p>
              <TermLink id={id} onLook={onLook} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
