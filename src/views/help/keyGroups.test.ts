import { expect, test } from 'vitest';
import { actionOf, chordOf, type KeyTable } from '../access/keyTable';
import { KEY_GROUPS } from './keyGroups';
import { keyNames, namesOf } from './keyName';

const sources = import.meta.glob<string>('../**/*.{ts,tsx}', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const tables = import.meta.glob<Readonly<Record<string, unknown>>>(
  ['../**/*Keys.ts', '../access/keyTable.ts'],
  { eager: true },
);

/** Names of keys as the browser tells them. */
const KEY = /'(?:Arrow(?:Left|Right|Up|Down)|Home|End|Page(?:Up|Down)|Escape|Enter|Tab)'/;
/** How a key is asked for without a table. */
const COMPARED = /\bkey(?:\.toLowerCase\(\))? === '(?! ')[^']+'/;

/** The tables of keys, by their names. */
const TABLES = Object.values(tables).flatMap((module) =>
  Object.entries(module).filter((entry): entry is [string, KeyTable] => entry[0].endsWith('_KEYS')),
);

test('names of keys stand in tables of keys alone, which handlers read', () => {
  const others = Object.entries(sources).filter(
    ([path]) => !/(?:Keys|keyTable|keyName|\.test)\.tsx?$/.test(path),
  );
  expect(others.length).toBeGreaterThan(500);
  expect(others.filter(([, source]) => KEY.test(source)).map(([path]) => path)).toEqual([]);
});

test('no handler asks for a key without a table', () => {
  const asked = Object.entries(sources)
    .filter(([path]) => !path.includes('.test.'))
    .filter(([, source]) => /KeyboardEvent/.test(source) && COMPARED.test(source));
  expect(asked.map(([path]) => path)).toEqual([]);
});

test('each key of each table stands in the list of keys', () => {
  expect(TABLES.length).toBeGreaterThan(12);
  const rows = KEY_GROUPS.flatMap((group) => group.rows);
  for (const [name, table] of TABLES) {
    for (const keys of Object.values(table)) {
      const isTold = rows.some((row) => keys.every((key) => row.keys.includes(key)));
      expect(isTold, `${name}: ${keys.join()}`).toBe(true);
    }
  }
});

test('no row has a key twice, and no group two rows of one key', () => {
  for (const { title, rows } of KEY_GROUPS) {
    const keys = rows.flatMap((row) => row.keys);
    expect(new Set(keys).size, title).toBe(keys.length);
  }
});

test('a letter is the same in either case, and what is held counts', () => {
  expect(actionOf({ hide: ['h'] }, 'H')).toBe('hide');
  expect(actionOf({ hide: ['h'] }, 'g')).toBeNull();
  const held = { key: 'Z', ctrlKey: false, metaKey: true, shiftKey: true };
  expect(chordOf(held)).toBe('Ctrl+Shift+Z');
});

test('keys are told as they are printed on keyboards', () => {
  expect(keyNames('Ctrl+Shift+z', false)).toEqual(['Ctrl', 'Shift', 'Z']);
  expect(keyNames('Ctrl+z', true)).toEqual(['⌘', 'Z']);
  expect(keyNames('+', false)).toEqual(['+']);
  expect(keyNames(' ', false)).toEqual(['Space']);
  expect(namesOf([...'0123456789'], false)).toEqual([['0 to 9']]);
});
