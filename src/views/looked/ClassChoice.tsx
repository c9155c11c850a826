import { useMemo } from 'react';
import { rankClasses } from '../../core/answer';
import { LANES, type LaneId } from '../../store/lanes';
import { roving } from '../access/roving';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { className } from '../looks/className';
import type { LookedAt } from '../looks/useLookedAt';
import { ClassSearch } from './ClassSearch';
import styles from './LookedPanel.module.css';
import { t } from './lookedWords';

const LIKELIEST = 5;

interface Props {
  /** The networks that it chooses for: both where they have the same classes. */
  readonly ids: readonly LaneId[];
  readonly ats: readonly LookedAt[];
}

/** The class that maps are of: each network's first answer, one of the likeliest, or any. */
export function ClassChoice({ ids, ats }: Props) {
  const classes = useCardinal(({ view }) => view.classes);
  const store = useCardinalStore();
  const names = namesOf(ats);
  const picks = useMemo(() => picksOf(ats), [ats]);
  const choose = (index: number | null) => {
    const { view, show } = store.getState();
    const changed = Object.fromEntries(ids.map((id) => [id, index]));
    show({ classes: { ...view.classes, ...changed } });
  };
  const isChosen = (index: number | null) => ids.every((id) => classes[id] === index);
  const [first] = ids;
  const label =
    ids.length === LANES.length || first === undefined
      ? t('looked.class')
      : t('looked.class.of', { lane: first.toUpperCase() });
  return (
    <div className={styles.choice}>
      <span className={styles.label}>{label}</span>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's */}
      <div ref={roving} className={styles.picks} role="group" aria-label={label}>
        <button
          type="button"
          className={styles.pick}
          aria-pressed={isChosen(null)}
          onClick={() => choose(null)}
        >
          {t(ids.length === LANES.length ? 'looked.own' : 'looked.own.one')}
        </button>
        {picks.map(({ index, lanes }) => (
          <button
            key={index}
            type="button"
            className={styles.pick}
            aria-pressed={isChosen(index)}
            title={t('looked.pick', {
              name: className(names, index),
              lanes: lanes.map((id) => id.toUpperCase()).join(t('looked.and')),
            })}
            onClick={() => choose(index)}
          >
            {className(names, index)}
          </button>
        ))}
      </div>
      <ClassSearch
        key={ids.join()}
        names={names}
        classes={ats[0]?.plain?.logits.length ?? 0}
        onChoose={choose}
      />
    </div>
  );
}

function namesOf(ats: readonly LookedAt[]): readonly string[] | null {
  return ats.find(({ subject }) => subject !== null)?.subject?.weights.classes ?? null;
}

/** The likeliest classes of the networks, those of the first first, and whose they are. */
function picksOf(ats: readonly LookedAt[]): { index: number; lanes: LaneId[] }[] {
  const lanes = new Map<number, LaneId[]>();
  for (const { id, plain } of ats) {
    for (const { index } of plain === null ? [] : rankClasses(plain.logits, null, LIKELIEST)) {
      lanes.set(index, [...(lanes.get(index) ?? []), id]);
    }
  }
  return [...lanes].map(([index, ids]) => ({ index, lanes: ids }));
}
