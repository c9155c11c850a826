import { type FormEvent, useId, useState } from 'react';
import { HUB } from '../../core/hub';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { testIds } from '../testIds';
import styles from './Mirror.module.css';
import panelStyles from './WeightsPanel.module.css';
import { t } from './weightsWords';

/** Where downloads come from instead of the Hub, and what that means. */
export function Mirror() {
  const hubBase = useCardinal((state) => state.hubBase);
  const { setHubBase } = useCardinalStore().getState();
  const [draft, setDraft] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const field = useId();
  const note = useId();
  const take = async (text: string) => {
    const taken = await setHubBase(text);
    setWrong(taken ? null : text);
    if (taken) setDraft(null);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void take(draft ?? hubBase ?? '');
  };
  return (
    <section className={panelStyles.store} aria-label={t('weights.panel.mirror')}>
      <h3 className={panelStyles.storeTitle}>{t('weights.panel.mirror')}</h3>
      <form className={styles.form} onSubmit={onSubmit}>
        <label htmlFor={field}>{t('weights.panel.mirror.label')}</label>
        <input
          id={field}
          className={styles.field}
          data-testid={testIds.mirror}
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          placeholder={HUB}
          value={draft ?? hubBase ?? ''}
          aria-invalid={wrong !== null}
          aria-describedby={note}
          onChange={({ target }) => {
            setDraft(target.value);
            setWrong(null);
          }}
        />
        <button type="submit" className="button">
          {t('weights.panel.mirror.use')}
        </button>
        {hubBase !== null && (
          <button type="button" className="button" onClick={() => take('')}>
            {t('weights.panel.mirror.hub')}
          </button>
        )}
      </form>
      <p
        id={note}
        className={wrong === null ? panelStyles.soft : panelStyles.bad}
        role={wrong === null ? undefined : 'alert'}
      >
        {wrong === null
          ? t('weights.panel.mirror.now', { base: hubBase ?? HUB })
          : t('weights.panel.mirror.wrong', { typed: wrong.slice(0, 60) })}
      </p>
      <p className={panelStyles.quiet}>{t('weights.panel.mirror.about')}</p>
    </section>
  );
}
