import { exact } from '../../i18n/format';
import { failureText } from '../failures/failureText';
import { testIds } from '../testIds';
import styles from './ManyPanel.module.css';
import { t } from './manyWords';
import { useMany } from './useMany';

/** Files that could not be read, and why. */
export function Unreadable() {
  const photos = useMany((state) => state.photos);
  const unreadable = useMany((state) => state.unreadable);
  if (unreadable.size === 0) return null;
  return (
    <details className={styles.group} open data-testid={testIds.manyUnreadable}>
      <summary>{t('many.unreadable', { count: exact(unreadable.size) })}</summary>
      <ul className={styles.reasons}>
        {[...unreadable].map(([at, failure]) => (
          <li key={at}>{failureText(failure, photos[at]?.path ?? '')}</li>
        ))}
      </ul>
    </details>
  );
}
