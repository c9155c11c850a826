import { useMemo, useRef, useState } from 'react';
import { exact } from '../../i18n/format';
import { testIds } from '../testIds';
import { Choice } from '../widgets/Choice';
import { useRowWindow } from '../widgets/useRowWindow';
import { LIST_ORDERS, type ListOrder, listed } from './judge';
import styles from './ManyPanel.module.css';
import { t } from './manyWords';
import list from './PhotoList.module.css';
import { PhotoRow } from './PhotoRow';
import { type Results, useMany } from './useMany';

const ROW_PX = 68;
const VIEW_PX = 420;

/** The photos with both answers; of thousands those in sight are drawn. */
export function PhotoList({ results }: { results: Results }) {
  const { judged, same, labels } = results;
  const photos = useMany((state) => state.photos);
  const unreadable = useMany((state) => state.unreadable);
  const [order, setOrder] = useState<ListOrder>('differ');
  const scroller = useRef<HTMLElement>(null);
  const rows = useMemo(
    () => listed(judged, unreadable, order, same),
    [judged, unreadable, order, same],
  );
  const { from, to, onScroll } = useRowWindow(scroller, rows.length, ROW_PX, VIEW_PX);
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>{t('many.list')}</h3>
      <div className={styles.bar}>
        <Choice
          label={t('many.list.show')}
          value={order}
          options={LIST_ORDERS.map((value) => ({ value, label: t(`many.list.${value}`) }))}
          onPick={setOrder}
        />
        <span className="num">{t('many.list.count', { count: exact(rows.length) })}</span>
      </div>
      {rows.length === 0 ? (
        <p className={styles.faint}>{t('many.list.empty')}</p>
      ) : (
        <section
          ref={scroller}
          className={list.scroller}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys
          tabIndex={0}
          aria-label={t('many.list')}
          onScroll={onScroll}
          data-testid={testIds.manyList}
        >
          <ol className={list.rows} style={{ height: rows.length * ROW_PX }}>
            {rows.slice(from, to).map((at, place) => (
              <PhotoRow
                key={photos[at]?.path}
                photo={photos[at]}
                at={at}
                results={results}
                label={labels.texts[at] ?? null}
                topPx={(from + place) * ROW_PX}
                place={from + place + 1}
                of={rows.length}
              />
            ))}
          </ol>
        </section>
      )}
    </section>
  );
}
