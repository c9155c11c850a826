import { useCardinal } from '../CardinalContext';
import styles from './DrawingKey.module.css';
import { t } from './graphWords';
import { unitWords } from './words';

/** What height, width and the two shades of a bar of cost mean, drawn on the picture. */
export function DrawingKey() {
  const convention = useCardinal(({ view }) => view.convention);
  return (
    <ul className={styles.key}>
      <li>
        <svg viewBox="0 0 14 14" aria-hidden="true">
          <path d="M7 1V13M4.5 3.5L7 1L9.5 3.5M4.5 10.5L7 13L9.5 10.5" />
        </svg>
        {t('graph.key.height')}
      </li>
      <li>
        <svg viewBox="0 0 14 14" aria-hidden="true">
          <path d="M1 7H13M3.5 4.5L1 7L3.5 9.5M10.5 4.5L13 7L10.5 9.5" />
        </svg>
        {t('graph.key.width')}
      </li>
      <li>
        <span className={styles.pointwise} />
        <span className={styles.spatial} />
        {t('graph.key.cost', { unit: unitWords(convention) })}
      </li>
    </ul>
  );
}
