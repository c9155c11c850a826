import { type PointerEvent, useMemo } from 'react';
import { exact } from '../../i18n/format';
import { real } from '../../i18n/real';
import type { TensorFilters } from '../../store/weights/tensors';
import { PictureCanvas } from '../infer/PictureCanvas';
import { Keep } from '../keep/Keep';
import charts from './Charts.module.css';
import styles from './Filters.module.css';
import { filterPictures, filtersDrawn } from './filterPictures';
import { t } from './inspectWords';
import { useLook } from './useLook';
import { useReader } from './useReader';

interface FiltersProps {
  weightsId: number;
  name: string;
  /** `[filters, 3, height, width]`. */
  shape: readonly number[];
}

/** The filters of a first convolution as pictures; one of them enlarged. */
export function Filters({ weightsId, name, shape }: FiltersProps) {
  const filters = useLook(`${weightsId} ${name}`, (look) => look.filters(weightsId, name));
  if (filters === null) return null;
  return (
    <figure className={charts.figure}>
      <figcaption className={charts.caption}>
        <h6 className={charts.title}>{t('inspect.filters')}</h6>
        {filters !== undefined && <Keep name="filters" title={t('inspect.filters')} />}
      </figcaption>
      {filters === undefined ? <Room shape={shape} /> : <Sheet filters={filters} />}
      <p className={charts.note}>{t('inspect.filters.note')}</p>
    </figure>
  );
}

/** As much as the pictures will take. */
function Room({ shape }: Pick<FiltersProps, 'shape'>) {
  const [filters = 0, , heightPx = 1, widthPx = 1] = shape;
  return (
    <>
      <p className={charts.readout} />
      <div className={styles.sheet}>
        <div className={styles.large} />
        <div className={styles.filters}>
          {Array.from({ length: filtersDrawn({ filters, heightPx, widthPx }) }, (_, filter) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a filter is its index
            <span key={filter} className={styles.filter}>
              <span className={styles.picture} />
            </span>
          ))}
        </div>
      </div>
    </>
  );
}

function Sheet({ filters }: { filters: TensorFilters }) {
  const pictures = useMemo(() => filterPictures(filters), [filters]);
  const { at, props } = useReader({ count: pictures.length, indexAt });
  const text = textOf(filters, pictures.length, at);
  return (
    <>
      <p className={`num ${charts.readout}`}>{text}</p>
      <div className={styles.sheet}>
        <PictureCanvas
          picture={pictures[at ?? 0] ?? null}
          label={textOf(filters, pictures.length, at ?? 0)}
          className={styles.large}
          emptyPx={1}
        />
        <div className={styles.filters} {...props(t('inspect.filters'), text)}>
          {pictures.map((picture, filter) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: a filter is its index
              key={filter}
              className={styles.filter}
              data-filter={filter}
              data-read={filter === at}
            >
              <PictureCanvas
                picture={picture}
                label={textOf(filters, pictures.length, filter)}
                className={styles.picture}
                emptyPx={1}
              />
            </span>
          ))}
        </div>
      </div>
    </>
  );
}

function indexAt({ target }: PointerEvent<HTMLElement>): number | null {
  const filter = (target as Element).closest<HTMLElement>('[data-filter]')?.dataset.filter;
  return filter === undefined ? null : Number(filter);
}

/** The filter that is read in words; at rest all. Filters count from 1. */
function textOf(
  { filters, heightPx, widthPx, largest }: TensorFilters,
  shown: number,
  at: number | null,
): string {
  const all = exact(filters);
  if (at !== null) {
    const weight = real(largest[at] ?? 0);
    return t('inspect.filters.one', { filter: at + 1, all, largest: weight });
  }
  const words = { shown: exact(shown), all, height: heightPx, width: widthPx };
  return t(shown < filters ? 'inspect.filters.some' : 'inspect.filters.rest', words);
}
