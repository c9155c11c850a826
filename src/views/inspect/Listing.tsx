import { bytes, exact } from '../../i18n/format';
import type { TensorEntry } from '../../store/weights/tensors';
import { t } from './inspectWords';
import styles from './Listing.module.css';
import { type Flag, flagsOf, type Issue } from './marks';
import { ORDERS, type Order } from './tree';

/** Which tensors are listed, and how. */
export interface Wanted {
  readonly search: string;
  readonly order: Order;
  /** Only tensors with this issue; null for all. */
  readonly issue: Issue | null;
}

interface ListingProps {
  entries: readonly TensorEntry[];
  found: readonly TensorEntry[];
  wanted: Wanted;
  onWant: (change: Partial<Wanted>) => void;
}

/** Above the tree: search, order, and one click to what is wrong with a file. */
export function Listing({ entries, found, wanted, onWant }: ListingProps) {
  return (
    <>
      <div className={styles.search}>
        <input
          type="search"
          className={`${styles.field} ${styles.name}`}
          value={wanted.search}
          placeholder={t('inspect.search')}
          aria-label={t('inspect.search')}
          onChange={({ target }) => onWant({ search: target.value })}
        />
        <select
          className={styles.field}
          value={wanted.order}
          aria-label={t('inspect.order')}
          onChange={({ target }) => onWant({ order: target.value as Order })}
        >
          {ORDERS.map((order) => (
            <option key={order} value={order}>
              {t(`inspect.order.${order}`)}
            </option>
          ))}
        </select>
      </div>
      <div className={styles.found}>
        <span className="num" role="status">
          {countText(entries, found)}
        </span>
        <Flags flags={flagsOf(entries)} wanted={wanted} onWant={onWant} />
      </div>
    </>
  );
}

interface FlagsProps extends Pick<ListingProps, 'wanted' | 'onWant'> {
  flags: readonly Flag[];
}

function Flags({ flags, wanted, onWant }: FlagsProps) {
  if (flags.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is sent
    <div className={styles.flags} role="group" aria-label={t('inspect.flags')}>
      {flags.map(({ issue, tensors }) => (
        <button
          key={issue}
          type="button"
          className={`num ${styles.flag}`}
          data-issue={issue}
          aria-pressed={wanted.issue === issue}
          onClick={() => onWant({ issue: wanted.issue === issue ? null : issue })}
        >
          {t(`inspect.flag.${issue}`, { count: exact(tensors) })}
        </button>
      ))}
    </div>
  );
}

function countText(entries: readonly TensorEntry[], found: readonly TensorEntry[]): string {
  const size = bytes(found.reduce((sum, entry) => sum + entry.bytes, 0));
  const all = exact(entries.length);
  if (found.length < entries.length) {
    return t('inspect.count', { shown: exact(found.length), all, bytes: size });
  }
  return t(entries.length === 1 ? 'inspect.count.one' : 'inspect.count.all', { all, bytes: size });
}
