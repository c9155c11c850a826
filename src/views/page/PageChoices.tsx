import { LANGUAGE_TAGS, LANGUAGES, language } from '../../i18n/language';
import { THEMES } from '../../store/view';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { Choice } from '../widgets/Choice';
import { chooseLanguage } from './chooseLanguage';
import styles from './PageChoices.module.css';
import { t } from './pageWords';

/** The page's theme and its language, each of which takes effect at once. */
export function PageChoices() {
  const store = useCardinalStore();
  const theme = useCardinal(({ view }) => view.theme);
  return (
    <div className={styles.choices}>
      <Choice
        label={t('page.theme')}
        value={theme}
        options={THEMES.map((value) => ({ value, label: t(`page.theme.${value}`) }))}
        onPick={(picked) => store.getState().show({ theme: picked })}
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
    </div>
  );
}
