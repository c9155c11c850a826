import { useMemo, useRef, useState } from 'react';
import { exact } from '../../../i18n/format';
import type { TensorDiff } from '../../../store/weights/tensors';
import { Keep } from '../../keep/Keep';
import { SpacerRow } from '../../widgets/SpacerRow';
import { useNarrow } from '../../widgets/useNarrow';
import { useRowWindow } from '../../widgets/useRowWindow';
import { t } from '../diffWords';
import { TensorDiffRow } from './TensorDiffRow';
import { tensorLines } from './tensorLines';
import { foundOf, listed, type Sort, TENSOR_KINDS } from './tensorList';
import styles from './WeightsDiff.module.css';

const VIEW_PX = 360;
const ROW_PX = { wide: 24, narrow: 44 };

/** In the order of the columns; what `sort` names can be sorted by. */
const COLUMNS = [
  { label: 'name', sort: 'name' },
  { label: 'shape', sort: null },
  { label: 'relative', sort: 'relative' },
  { label: 'maxAbs', sort: 'maxAbs' },
  { label: 'at', sort: null },
  { label: 'meanAbs', sort: 'meanAbs' },
  { label: 'differing', sort: 'differing' },
] as const;

/** What was found of two checkpoints: in all, and of each tensor that is not the same. */
export function TensorDiffs({ diffs }: { diffs: readonly TensorDiff[] }) {
  const [sort, setSort] = useState<Sort>('relative');
  const rows = useMemo(() => listed(diffs, sort), [diffs, sort]);
  const scroller = useRef<HTMLDivElement>(null);
  const rowPx = useNarrow() ? ROW_PX.narrow : ROW_PX.wide;
  const { from, to, onScroll } = useRowWindow(scroller, rows.length, rowPx, VIEW_PX);
  return (
    <>
      <p className={`num ${styles.found}`} role="status">
        {foundText(diffs)}
      </p>
      {rows.length > 0 && (
        <>
          <div className={styles.kept}>
            <p className={styles.quiet}>{t('diff.weights.note')}</p>
            <Keep
              name="diff-weights"
              title={t('diff.weights.table')}
              find={() => []}
              lines={() => tensorLines(rows)}
            />
          </div>
          <section
            ref={scroller}
            className={styles.scroller}
            aria-label={t('diff.weights.table')}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
            tabIndex={0}
            onScroll={onScroll}
          >
            <table className={styles.table} aria-rowcount={rows.length + 1}>
              <Head sort={sort} onSort={setSort} />
              <tbody>
                <SpacerRow heightPx={from * rowPx} columns={COLUMNS.length} />
                {rows.slice(from, to).map((diff, index) => (
                  <TensorDiffRow key={diff.name} diff={diff} index={from + index} />
                ))}
                <SpacerRow heightPx={(rows.length - to) * rowPx} columns={COLUMNS.length} />
              </tbody>
            </table>
          </section>
        </>
      )}
    </>
  );
}

function Head({ sort, onSort }: { sort: Sort; onSort: (sort: Sort) => void }) {
  return (
    <thead>
      <tr>
        {COLUMNS.map(({ label, sort: own }) => {
          const text = t(`diff.weights.column.${label}`);
          const order = own === 'name' ? 'ascending' : 'descending';
          return (
            <th
              key={label}
              scope="col"
              className={styles[label]}
              aria-sort={own === null ? undefined : own === sort ? order : 'none'}
            >
              {own === null ? (
                text
              ) : (
                <button
                  type="button"
                  className={styles.sort}
                  title={t('diff.weights.sort', { column: text })}
                  onClick={() => onSort(own)}
                >
                  {text}
                </button>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function foundText(diffs: readonly TensorDiff[]): string {
  const { kinds, tensors, differing, numbers } = foundOf(diffs);
  const count = exact(tensors);
  if (kinds.same === tensors) return t('diff.weights.same', { count });
  const parts = TENSOR_KINDS.filter((kind) => kinds[kind] > 0)
    .map((kind) => t(`diff.weights.found.${kind}`, { count: exact(kinds[kind]) }))
    .join(t('diff.join'));
  const told = { parts, count, differing: exact(differing), numbers: exact(numbers) };
  return t('diff.weights.found', told);
}
