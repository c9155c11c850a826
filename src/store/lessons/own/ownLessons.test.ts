import { beforeEach, describe, expect, it } from 'vitest';
import type { OwnLesson, OwnStep } from '../../../lectures/own/ownLesson';
import { lessonJson } from '../../../lectures/own/writeLesson';
import { createOwnLessons, type OwnLessons } from './ownLessons';
import {
  lessonOn,
  withLesson,
  withoutStep,
  withStep,
  withStepChanged,
  withStepMoved,
} from './shelf';
import { readShelf, SHELF_KEY, writeShelf } from './shelfStorage';

const step = (title: string): OwnStep => ({
  title,
  text: '',
  state: '?a=resnet18&b=resnet34',
  look: null,
  question: null,
});
const lesson = (...titles: string[]): OwnLesson => ({ title: 'L', steps: titles.map(step) });
const titles = (of: OwnLesson | undefined) => of?.steps.map(({ title }) => title);

/** A storage in memory, with room for so many characters. */
function storageOf(room = 1e6) {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => {
      if (text.length > room) throw new Error('full');
      kept.set(key, text);
    },
  };
}

let storage: ReturnType<typeof storageOf>;
let own: OwnLessons;

beforeEach(() => {
  storage = storageOf();
  own = createOwnLessons(storage);
});

describe('steps', () => {
  it('are put in, changed, moved and taken out', () => {
    expect(titles(withStep(lesson('a', 'b'), 1, step('x')))).toEqual(['a', 'x', 'b']);
    expect(titles(withStepChanged(lesson('a', 'b'), 1, { title: 'x' }))).toEqual(['a', 'x']);
    expect(titles(withoutStep(lesson('a', 'b'), 0))).toEqual(['b']);
    expect(titles(withStepMoved(lesson('a', 'b', 'c'), 0, 2))).toEqual(['b', 'c', 'a']);
    expect(titles(withStepMoved(lesson('a', 'b', 'c'), 2, 1))).toEqual(['a', 'c', 'b']);
  });

  it.each([
    [0, -1],
    [1, 2],
    [5, 0],
  ])('from %d to %d there is no way', (from, to) => {
    expect(titles(withStepMoved(lesson('a', 'b'), from, to))).toEqual(['a', 'b']);
  });
});

describe('undo', () => {
  it('goes back over each change and forth again, and what is typed in one field is one', () => {
    const id = own.getState().keep(lesson('a', 'b'));
    const now = () => titles(lessonOn(own.getState().shelf, id));
    const { edit, undo, redo } = own.getState();
    edit((shelf) => withLesson(shelf, id, (before) => withoutStep(before, 0)));
    for (const title of ['x', 'xy', 'xyz']) {
      edit(
        (shelf) => withLesson(shelf, id, (before) => withStepChanged(before, 0, { title })),
        'title',
      );
    }
    expect(now()).toEqual(['xyz']);
    undo();
    expect(now()).toEqual(['b']);
    undo();
    expect(now()).toEqual(['a', 'b']);
    redo();
    redo();
    expect(now()).toEqual(['xyz']);
    redo();
    expect(now()).toEqual(['xyz']);
  });

  it('what is kept is what is seen', () => {
    own.getState().keep(lesson('a'));
    own.getState().undo();
    expect(readShelf(storage)).toEqual([]);
    own.getState().redo();
    expect(titles(readShelf(storage)[0]?.lesson)).toEqual(['a']);
  });
});

describe('the shelf', () => {
  it('is there after a reload, with a lesson that is still without steps', () => {
    const id = own.getState().keep(lesson('a'));
    own.getState().begin();
    const again = createOwnLessons(storage).getState();
    expect(again.shelf).toEqual(own.getState().shelf);
    expect(titles(lessonOn(again.shelf, id))).toEqual(['a']);
    expect(again.shelf).toHaveLength(2);
  });

  it('has a lesson once that is opened twice, by the same id', () => {
    const id = own.getState().keep(lesson('a'));
    own.getState().keep(lesson('b'));
    expect(own.getState().keep(lesson('a'))).toBe(id);
    expect(own.getState().shelf).toHaveLength(2);
  });

  it('takes over what another page has written', () => {
    const other = createOwnLessons(storage);
    other.getState().keep(lesson('a'));
    own.getState().reread();
    expect(own.getState().shelf).toEqual(other.getState().shelf);
  });

  it('says where the browser keeps nothing, and goes on', () => {
    const full = createOwnLessons(storageOf(10));
    full.getState().keep(lesson('a'));
    expect(full.getState()).toMatchObject({ isKept: false, shelf: [{ lesson: lesson('a') }] });
    const none = createOwnLessons({ getItem: () => null, setItem: () => undefined });
    none.getState().keep(lesson('a'));
    expect(none.getState().isKept).toBe(false);
  });

  it.each([
    ['no JSON', '{'],
    ['no list', '{"length": 1}'],
    ['null', 'null'],
    [
      'an id of objects',
      `[{"id": "__proto__", "lesson": ${JSON.stringify(lessonJson(lesson('a')))}}]`,
    ],
    ['a lesson of another version', '[{"id": "own-1", "lesson": {"schema": "cardinal-lesson/9"}}]'],
  ])('with %s is put aside as it was', (_, text) => {
    storage.setItem(SHELF_KEY, text);
    expect(readShelf(storage)).toEqual([]);
    writeShelf([], storage);
    expect([...storage.kept.values()]).toContain(text);
  });

  it('loses no lesson to one beside it that cannot be read', () => {
    const good = { id: 'own-1', lesson: lessonJson(lesson('a')) };
    storage.setItem(SHELF_KEY, JSON.stringify([{ id: 'own-2' }, good]));
    expect(readShelf(storage).map(({ id }) => id)).toEqual(['own-1']);
  });

  it('is empty where the storage throws', () => {
    const broken = {
      getItem: () => {
        throw new Error('no access');
      },
      setItem: () => undefined,
    };
    expect(readShelf(broken)).toEqual([]);
  });
});
