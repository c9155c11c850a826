import type { ImportError as Fault } from '../../core/import/result';
import { errorText, placeOf } from '../failures/importText';
import { t } from './codeWords';
import styles from './ImportResult.module.css';

/** Why a text gives no network and, where that is known, at which character. */
export function ImportError({ text, error }: { text: string; error: Fault }) {
  const place = placeOf(text, error);
  return (
    <div className={styles.error}>
      <p>{errorText(error)}</p>
      {place !== null && (
        <p className={styles.place}>
          <code>
            {place.before}
            <mark className={styles.found}>{place.found === '' ? ' ' : place.found}</mark>
            {place.after}
          </code>
          <span className={`num ${styles.soft}`}>
            {t('code.error.place', { line: place.line, column: place.column })}
          </span>
        </p>
      )}
    </div>
  );
}
