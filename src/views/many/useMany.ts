import { createContext, use, useContext, useEffect, useMemo, useState } from 'react';
import { networkSummary, pairSummary } from '../../core/photoSet/summary';
import type { LaneId } from '../../store/lanes';
import type { ManyState, ManyStore } from '../../store/many/manyState';
import { manySubjects } from '../../store/many/manySubject';
import type { ManySubject } from '../../store/many/subject';
import { wordNetIds } from '../../store/many/wordNetIds';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { judgedSet, sameClasses, setLabels } from './judge';

/** The set of the page; `ManyPanel` gives it. */
export const ManyContext = createContext<ManyStore | null>(null);

/** The page's set of photos; waits for it to come. */
export function usePageSet(): ManyStore {
  return use(useCardinalStore().getState().many());
}

/** A part of the set's state. */
export function useMany<T>(selector: (state: ManyState) => T): T {
  return useManyStore()(selector);
}

/** The set itself, for its actions. Throws outside the panel. */
export function useManyStore(): ManyStore {
  const store = useContext(ManyContext);
  if (store === null) throw new Error('no set of photos above this component');
  return store;
}

type Subjects = Readonly<Record<LaneId, ManySubject | null>>;

/** Who would answer now. */
export function useSubjectsNow(): Subjects {
  const lanes = useCardinal(({ history }) => history.present);
  return useMemo(() => manySubjects(lanes), [lanes]);
}

/** The labels of the set, for those whose answers are shown, else for those who would answer. */
export function useLabels(subjects: Subjects) {
  const photos = useMany((state) => state.photos);
  const table = useMany((state) => state.table);
  const labelSource = useMany((state) => state.labelSource);
  const [a, b] = [useIds(subjects.a), useIds(subjects.b)];
  return useMemo(
    () => setLabels({ photos, table, labelSource }, subjects, { a, b }),
    [photos, table, labelSource, subjects, a, b],
  );
}

const NO_IDS: readonly string[] = [];

function useIds(subject: ManySubject | null): readonly string[] {
  const [ids, setIds] = useState(NO_IDS);
  const classes = subject?.classes ?? null;
  useEffect(() => {
    let isOver = false;
    if (classes === null) setIds(NO_IDS);
    else {
      void wordNetIds(classes).then((found) => {
        if (!isOver) setIds(found);
      });
    }
    return () => {
      isOver = true;
    };
  }, [classes]);
  return ids;
}

/** All that is told of the answers; null before there are any. */
export function useResults() {
  const subjects = useMany((state) => state.subjects);
  const now = useSubjectsNow();
  const labels = useLabels(subjects ?? now);
  const answers = useMany((state) => state.answers);
  return useMemo(() => {
    if (subjects === null) return null;
    const same = sameClasses(subjects);
    const judged = judgedSet(answers, labels.classes);
    return {
      subjects,
      labels,
      same,
      judged,
      networks: { a: networkSummary(judged.a), b: networkSummary(judged.b) },
      pair: pairSummary(judged.a, judged.b, same),
    };
  }, [subjects, labels, answers]);
}

export type Results = NonNullable<ReturnType<typeof useResults>>;
