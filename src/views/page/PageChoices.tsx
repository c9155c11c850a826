import { LANGUAGE_TAGS, LANGUAGES, language } from '../../i18n/language';
import { writeSingleKeys } from '../../store/singleKeys';
import { THEMES, type ViewState } from '../../store/view';
import { lookAt } from '../access/lookAt';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { Choice, Toggle } from '../widgets/Choice';
import { chooseLanguage } from './chooseLanguage';
import styles from './PageChoices.module.css';
import { t } from './pageWords';

export interface PageChoicesProps {
  /** Closes what these stand in. */
  readonly onClose: () => void;
}

/** The page's theme, its language and whether letters act alone, each of which takes effect at once, and its help. */
export function PageChoices({ onClose }: PageChoicesProps) {
  const store = useCardinalStore();
  const { show } = store.getState();
  const singleKeys = useCardinal(({ view }) => view.singleKeys);
  const open = (look: Partial<ViewState>) => {
    // The focus is back where it was before anything else takes it.
    onClose();
    lookAt(store, look);
  };
  const theme = useCardinal(({ view }) => view.theme);
  return (
    <div className={styles.choices}>
      <Choice
        label={t('page.theme')}
        value={theme}
        options={THEMES.map((value) => ({ value, label: t(`page.theme.${value}`) }))}
        onPick={(picked) => show({ theme: picked })}
      />
      <Choice
        label={t('page.language')}
        value={language()}
        options={LANGUAGE_TAGS.map((tag) => ({
          value: tag,
          label: LANGUAGES[tag].name,
          language: tag,
        }))}
        onPick={(picked) => chooseLanguage(store.getState(), picked)}
      />
      <Toggle
        label={t('page.singleKeys')}
        hint={t('page.singleKeysHint')}
        on={singleKeys}
        onTurn={(on) => {
          show({ singleKeys: on });
          writeSingleKeys(on);
        }}
      />
      <nav className={styles.help} aria-label={t('page.help')}>
        <button type="button" className="button" onClick={() => open({ over: 'keys' })}>
          {t('page.keys')}
        </button>
        <button type="button" className="button" onClick={() => open({ over: 'terms' })}>
          {t('page.terms')}
        </button>
        <button type="button" className="button" onClick={() => open({ panel: 'formulas' })}>
          {t('page.formulas')}
        </button>
      </nav>
    </div>
  );
}
