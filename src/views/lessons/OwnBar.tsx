import { useCardinal } from '../CardinalContext';
import styles from './Lessons.module.css';
import { t } from './lessonsWords';
import { listAfter } from './listAfter';
import { useVisitOfPage } from './visitOfPage';

/** While a lecture has set the page: back to the user's own networks, or on with those that are shown. */
export function OwnBar() {
  const visit = useVisitOfPage();
  const isAside = visit(({ own }) => own !== null);
  const shown = useCardinal(({ view }) => view.lesson);
  if (!isAside) return null;
  const { leave, keep } = visit.getState();
  const then = listAfter(shown);
  return (
    <div className={styles.own}>
      <p className={styles.aside}>{t('lessons.aside')}</p>
      <button
        type="button"
        className="button"
        title={t('lessons.backHint')}
        onClick={() => leave(then)}
      >
        {t('lessons.back')}
      </button>
      <button
        type="button"
        className="button"
        title={t('lessons.keepHint')}
        onClick={() => keep(then)}
      >
        {t('lessons.keep')}
      </button>
    </div>
  );
}
