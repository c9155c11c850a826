import { create, type StoreApi, type UseBoundStore } from 'zustand';
import { freshId } from '../../../core/freshId';
import type { OwnLesson } from '../../../lectures/own/ownLesson';
import { lessonJson } from '../../../lectures/own/writeLesson';
import type { Shelf } from './shelf';
import { readShelf, SHELF_KEY, writeShelf } from './shelfStorage';

const MOST_STEPS = 100;

/** Somebody's own lessons, with what undo goes back over. */
export interface OwnLessonsState {
  readonly shelf: Shelf;
  readonly past: readonly Shelf[];
  readonly future: readonly Shelf[];
  /** The field that is typed into; all that is typed there is one step of undo. Null after anything else. */
  readonly typing: string | null;
  /** The lesson that is written; null for the list of them. */
  readonly edited: string | null;
  /** Whether this browser keeps them over a reload. */
  readonly isKept: boolean;
  edit(change: (shelf: Shelf) => Shelf, typing?: string): void;
  undo(): void;
  redo(): void;
  /** Goes to a lesson's editor, or back to the list. */
  write(id: string | null): void;
  /** Puts an empty lesson on the shelf and returns its id. */
  begin(): string;
  /** Puts a lesson on the shelf and returns its id; one that is there already stays as it is. */
  keep(lesson: OwnLesson): string;
  /** Takes over what another page of this browser has written. */
  reread(): void;
}

export type OwnLessons = UseBoundStore<StoreApi<OwnLessonsState>>;

export function createOwnLessons(storage?: Pick<Storage, 'getItem' | 'setItem'>): OwnLessons {
  return create<OwnLessonsState>()((set, get) => {
    const turnTo = (shelf: Shelf, rest: Partial<OwnLessonsState>) =>
      set({ ...rest, shelf, isKept: writeShelf(shelf, storage) });
    const put = (lesson: OwnLesson) => {
      const id = `own-${freshId().toString(36)}`;
      get().edit((shelf) => [{ id, lesson }, ...shelf]);
      return id;
    };
    return {
      shelf: readShelf(storage),
      past: [],
      future: [],
      typing: null,
      edited: null,
      isKept: true,
      edit: (change, typing) => {
        const { shelf, past, typing: before } = get();
        const next = change(shelf);
        const goesOn = typing !== undefined && typing === before;
        turnTo(next, {
          past: goesOn ? past : [...past, shelf].slice(-MOST_STEPS),
          future: [],
          typing: typing ?? null,
        });
      },
      undo: () => {
        const { shelf, past, future } = get();
        const before = past.at(-1);
        if (before === undefined) return;
        turnTo(before, { past: past.slice(0, -1), future: [shelf, ...future], typing: null });
      },
      redo: () => {
        const { shelf, past, future } = get();
        const [next, ...rest] = future;
        if (next !== undefined)
          turnTo(next, { past: [...past, shelf], future: rest, typing: null });
      },
      write: (edited) => set({ edited, typing: null }),
      keep: (lesson) => {
        const json = JSON.stringify(lessonJson(lesson));
        const known = get().shelf.find((each) => JSON.stringify(lessonJson(each.lesson)) === json);
        if (known !== undefined) return known.id;
        return put(lesson);
      },
      begin: () => put({ title: '', steps: [] }),
      reread: () => set({ shelf: readShelf(storage) }),
    };
  });
}

/** The lessons of this browser. */
export const ownLessons = createOwnLessons();

// What another page of this browser writes is this page's too.
globalThis.addEventListener?.('storage', (event) => {
  if (event instanceof StorageEvent && event.key === SHELF_KEY) ownLessons.getState().reread();
});
