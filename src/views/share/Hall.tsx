import { useCardinal, useCardinalStore } from '../CardinalContext';
import { useWithKey } from '../predict/useWithKey';
import styles from './Share.module.css';
import { t } from './shareWords';

/** What shows the page to a hall; the keys do the same from anywhere. */
export function Hall() {
  const { show } = useCardinalStore().getState();
  const predict = useCardinal(({ view }) => view.predict);
  const withKey = useWithKey();
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{t('share.hall')}</h3>
      <p className={styles.row}>
        <button type="button" className="button" onClick={() => show({ over: 'present' })}>
          {withKey(t('share.present'), 'P')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => show({ predict: !predict, over: null })}
        >
          {withKey(t(predict ? 'share.shown' : 'share.hidden'), 'H')}
        </button>
      </p>
    </section>
  );
}
