import { useCallback, useMemo, useState } from 'react';
import { exact } from '../../i18n/format';
import { t } from '../../i18n/t';
import type { LaneId } from '../../store/lanes';
import type { TensorEntry } from '../../store/weights/tensors';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { chosenOf, sharedName } from './chosen';
import styles from './Inspector.module.css';
import { markerOf } from './marks';
import type { Source } from './sources';
import { TensorTree } from './TensorTree';
import { TensorView } from './TensorView';
import { matching } from './tree';
import { useLook } from './useLook';

interface TensorsProps {
  lane: LaneId;
  source: Source;
}

/** The tensors of a file as a tree, and beside it the one that is chosen. */
export function Tensors({ lane, source }: TensorsProps) {
  const { weightsId } = source;
  const entries = useLook(`${weightsId}`, (inspection) => inspection.tensors(weightsId));
  if (entries === undefined) return <p className={styles.quiet}>{t('inspect.opening')}</p>;
  if (entries === null) return <p className={styles.quiet}>{t('inspect.failed')}</p>;
  return <Listed lane={lane} source={source} entries={entries} />;
}

function Listed({ lane, source, entries }: TensorsProps & { entries: readonly TensorEntry[] }) {
  const shared = useCardinal(({ view }) => view.tensor);
  const { show } = useCardinalStore().getState();
  const [search, setSearch] = useState('');
  const [notFinite, setNotFinite] = useState<ReadonlySet<string>>(new Set());
  const found = useMemo(() => matching(entries, search), [entries, search]);
  const markOf = useMemo(
    () => markerOf({ refusal: source.refusal, notFinite }),
    [source.refusal, notFinite],
  );
  const flag = useCallback((name: string) => setNotFinite((known) => new Set(known).add(name)), []);
  const chosen = chosenOf(entries, shared, source.refusal);
  const letter = lane.toUpperCase();
  return (
    <div className={styles.split}>
      <div className={styles.list}>
        <div className={styles.search}>
          <input
            type="search"
            className={styles.field}
            value={search}
            placeholder={t('inspect.search')}
            aria-label={t('inspect.search')}
            onChange={({ target }) => setSearch(target.value)}
          />
          <span className={`num ${styles.quiet}`} role="status">
            {t('inspect.count', { shown: exact(found.length), all: exact(entries.length) })}
          </span>
        </div>
        <TensorTree
          label={t('inspect.tree', { lane: letter })}
          entries={found}
          searched={search.trim() !== ''}
          chosen={chosen?.name ?? null}
          markOf={markOf}
          onChoose={(entry) => show({ tensor: sharedName(entry) })}
        />
      </div>
      {chosen === undefined ? (
        <p className={styles.quiet}>
          {t('inspect.absent', { lane: letter, name: shared ?? t('inspect.unknown') })}
        </p>
      ) : (
        <TensorView
          lane={lane}
          weightsId={source.weightsId}
          entry={chosen}
          mark={markOf(chosen)}
          onNotFinite={flag}
        />
      )}
    </div>
  );
}
