import { useMemo, useState } from 'react';
import type { LaneId } from '../../store/lanes';
import type { TensorEntry } from '../../store/weights/tensors';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { chosenOf, sharedName } from './chosen';
import styles from './Inspector.module.css';
import { t } from './inspectWords';
import { Listing, type Wanted } from './Listing';
import { markOf } from './marks';
import type { Source } from './sources';
import { TensorTree } from './TensorTree';
import { TensorView } from './TensorView';
import { matching, mostRows } from './tree';
import { useLook } from './useLook';

interface TensorsProps {
  lane: LaneId;
  source: Source;
}

/** The tensors of a file as a tree, and beside it the one that is chosen. */
export function Tensors({ lane, source }: TensorsProps) {
  const { weightsId } = source;
  const [tries, setTries] = useState(0);
  const entries = useLook(`${weightsId} ${tries}`, (inspection) => inspection.tensors(weightsId));
  if (entries === undefined) return <p className={styles.quiet}>{t('inspect.opening')}</p>;
  if (entries === null) {
    return (
      <div className={styles.empty}>
        <p>{t('inspect.failed')}</p>
        <button type="button" className="button" onClick={() => setTries(tries + 1)}>
          {t('inspect.again')}
        </button>
      </div>
    );
  }
  return <Listed lane={lane} source={source} entries={entries} />;
}

function Listed({ lane, source, entries }: TensorsProps & { entries: readonly TensorEntry[] }) {
  const shared = useCardinal(({ view }) => view.tensor);
  const { show } = useCardinalStore().getState();
  const [wanted, setWanted] = useState<Wanted>({ search: '', order: 'file', issue: null });
  const { search, order, issue } = wanted;
  const found = useMemo(
    () => matching(entries, search).filter((entry) => issue === null || entry.issue === issue),
    [entries, search, issue],
  );
  const rowsAtMost = useMemo(() => mostRows(entries), [entries]);
  const { refusal, weightsId } = source;
  const chosen = chosenOf(entries, shared, refusal);
  const letter = lane.toUpperCase();
  const want = (change: Partial<Wanted>) => {
    setWanted((before) => ({ ...before, ...change }));
    // The first of them is shown at once, unless one of them is.
    const first = entries.find((entry) => change.issue && entry.issue === change.issue);
    if (first !== undefined && chosen?.issue !== change.issue) show({ tensor: sharedName(first) });
  };
  return (
    <div className={styles.split}>
      <div className={styles.list}>
        <Listing entries={entries} found={found} wanted={wanted} onWant={want} />
        <TensorTree
          key={order}
          label={t('inspect.tree', { lane: letter })}
          entries={found}
          order={order}
          rowsAtMost={rowsAtMost}
          searched={search.trim() !== '' || issue !== null}
          chosen={chosen?.name ?? null}
          isBound={refusal === null}
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
          weightsId={weightsId}
          entries={entries}
          entry={chosen}
          mark={markOf(chosen, refusal === null)}
        />
      )}
    </div>
  );
}
