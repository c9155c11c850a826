import { type ClassIndex, classIndex } from '../../core/photoSet/matchLabel';
import { classOf, isRight, type JudgedAnswer } from '../../core/photoSet/summary';
import type { LaneId } from '../../store/lanes';
import { LANES } from '../../store/lanes';
import type { ManyState } from '../../store/many/manyState';
import { folderOf } from '../../store/many/photoSet';
import type { ManySubject, ManySubjects } from '../../store/many/subject';

type ByLane<T> = Readonly<Record<LaneId, T>>;

/** The labels of a set, and what each network makes of them. */
export interface SetLabels {
  /** As they are written; null of a photo without one. */
  readonly texts: readonly (string | null)[];
  /** Their classes; null where a network has none. */
  readonly classes: ByLane<readonly (number | null)[]>;
  /** Labels that are no class of a network, with how many photos have them, the most first. */
  readonly unmatched: ByLane<readonly (readonly [label: string, photos: number])[]>;
}

/** The labels of a set. ids: what a data set calls the classes, in their order. */
export function setLabels(
  { photos, table, labelSource }: Pick<ManyState, 'photos' | 'table' | 'labelSource'>,
  subjects: ByLane<ManySubject | null>,
  ids: ByLane<readonly string[]>,
): SetLabels {
  const labelOf = {
    folders: folderOf,
    table: (path: string) => table?.table.labelOf(path) ?? null,
    none: () => null,
  }[labelSource];
  const texts = photos.map(({ path }) => labelOf(path));
  const of = (id: LaneId) => matched(texts, indexOf(subjects[id], ids[id]));
  const [a, b] = [of('a'), of('b')];
  return {
    texts,
    classes: { a: a.classes, b: b.classes },
    unmatched: { a: a.unmatched, b: b.unmatched },
  };
}

function indexOf(subject: ManySubject | null, ids: readonly string[]): ClassIndex {
  if (subject === null) return () => null;
  const { classes, classCount } = subject;
  return classIndex(classes ?? Array.from({ length: classCount }, () => ''), ids);
}

function matched(texts: readonly (string | null)[], index: ClassIndex) {
  const known = new Map<string, number | null>();
  const unmatched = new Map<string, number>();
  const classes = texts.map((text) => {
    if (text === null) return null;
    const found = known.has(text) ? (known.get(text) ?? null) : index(text);
    known.set(text, found);
    if (found === null) unmatched.set(text, (unmatched.get(text) ?? 0) + 1);
    return found;
  });
  const byCount = [...unmatched].sort(([, one], [, other]) => other - one);
  return { classes, unmatched: byCount };
}

/** Answers beside what the labels mean. */
export type JudgedSet = ByLane<readonly (JudgedAnswer | null)[]>;

/** Answers beside what the labels mean. */
export function judgedSet(answers: ManyState['answers'], classes: SetLabels['classes']): JudgedSet {
  const of = (id: LaneId) =>
    answers[id].map((answer, at) => answer && { ...answer, label: classes[id][at] ?? null });
  return { a: of('a'), b: of('b') };
}

/** Whether an index stands for the same class in both. */
export function sameClasses({ a, b }: ManySubjects): boolean {
  if (a.classCount !== b.classCount) return false;
  return a.classes === null || b.classes === null || a.classes.join() === b.classes.join();
}

export const LIST_ORDERS = ['differ', 'wrong', 'all'] as const;
export type ListOrder = (typeof LIST_ORDERS)[number];

/** The photos of a list by their place in the set, unreadable ones left out. */
export function listed(
  { a, b }: JudgedSet,
  unreadable: ReadonlyMap<number, unknown>,
  order: ListOrder,
  same: boolean,
): readonly number[] {
  const readable = [...a.keys()].filter((at) => !unreadable.has(at));
  if (order === 'all') return readable;
  const judged = { a, b };
  if (order === 'wrong') {
    return readable.filter((at) =>
      LANES.some((id) => {
        const answer = judged[id][at] ?? null;
        return answer !== null && answer.label !== null && !isRight(answer);
      }),
    );
  }
  const rank = (at: number) => rankOf(a[at] ?? null, b[at] ?? null, same);
  return readable.sort((one, other) => rank(one) - rank(other) || one - other);
}

/** First where they differ, and of these where one alone is right; last what has not been run. */
function rankOf(a: JudgedAnswer | null, b: JudgedAnswer | null, same: boolean): number {
  if (a === null || b === null) return 3;
  const isLabelled = a.label !== null && b.label !== null;
  if (isLabelled && isRight(a) !== isRight(b)) return 0;
  return same && classOf(a) !== classOf(b) ? 1 : 2;
}
