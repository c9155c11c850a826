import { expect, test } from 'vitest';
import { readSingleKeys, writeSingleKeys } from './singleKeys';
import { stayingOf } from './stayingOf';
import { OPENING_VIEW } from './view';

test('letters act until they are turned off, which is kept', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  expect(readSingleKeys(storage)).toBe(true);
  writeSingleKeys(false, storage);
  expect(readSingleKeys(storage)).toBe(false);
  writeSingleKeys(true, storage);
  expect(readSingleKeys(storage)).toBe(true);
});

test('a storage that is full stops nobody', () => {
  const full = {
    getItem: () => null,
    setItem: () => {
      throw new Error('full');
    },
  };
  expect(() => writeSingleKeys(false, full)).not.toThrow();
});

test('the choice stays when a lesson or an embedding page sets another view', () => {
  expect(stayingOf({ ...OPENING_VIEW, singleKeys: false })).toMatchObject({ singleKeys: false });
});
