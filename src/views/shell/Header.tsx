import { t } from '../../i18n/t';
import type { Theme } from '../../store/view';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import styles from './Header.module.css';

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

/** Name of the page, and what acts on both networks. */
export function Header() {
  const { undo, redo, swap, copyAToB, reset, show, notify } = useCardinalStore().getState();
  const canUndo = useCardinal(({ history }) => history.past.length > 0);
  const canRedo = useCardinal(({ history }) => history.future.length > 0);
  const theme = useCardinal(({ view }) => view.theme);
  const share = async () => {
    await navigator.clipboard.writeText(location.href);
    notify({ kind: 'copied', what: location.href });
  };
  return (
    <header className={styles.header}>
      <h1 className={styles.name}>{t('app.name')}</h1>
      <p className={styles.tagline}>{t('app.tagline')}</p>
      <nav className={styles.actions} aria-label={t('app.networks')}>
        <Action label={t('app.undo')} hint="Ctrl+Z" onClick={undo} disabled={!canUndo} />
        <Action label={t('app.redo')} hint="Ctrl+Shift+Z" onClick={redo} disabled={!canRedo} />
        <Action label={t('app.swap')} onClick={swap} />
        <Action label={t('app.copy')} onClick={copyAToB} />
        <Action label={t('app.reset')} onClick={reset} />
        <Action label={t('app.share')} onClick={share} />
        <label className={styles.theme}>
          <span className="visually-hidden">{t('app.theme')}</span>
          <select value={theme} onChange={(event) => show({ theme: event.target.value as Theme })}>
            {THEMES.map((each) => (
              <option key={each} value={each}>
                {t(`app.theme.${each}`)}
              </option>
            ))}
          </select>
        </label>
      </nav>
    </header>
  );
}

interface ActionProps {
  label: string;
  hint?: string;
  disabled?: boolean;
  onClick: () => void;
}

function Action({ label, hint, disabled = false, onClick }: ActionProps) {
  return (
    <button
      type="button"
      className="button button-quiet"
      title={hint}
      disabled={disabled}
      onClick={onClick}
    >
      {label}
    </button>
  );
}
