import { readLesson } from '../../../lectures/own/readLesson';
import { lessonJson } from '../../../lectures/own/writeLesson';
import { localStorageOrNone } from '../../localStorageOrNone';
import { checkState } from './checkState';
import type { KeptLesson, Shelf } from './shelf';

export const SHELF_KEY = 'cardinal.ownLessons';
/** Where what this version cannot read is left, as it was. */
const UNREAD_KEY = 'cardinal.ownLessons.unread';
const OWN_ID = /^own-[a-z0-9]{1,30}$/;

type Kept = Pick<Storage, 'getItem' | 'setItem'>;

/** The lessons that this browser keeps. What cannot be read is put aside and not written over. */
export function readShelf(storage: Kept = localStorageOrNone()): Shelf {
  const text = storedText(storage);
  if (text === null) return [];
  const items = parsedList(text);
  const shelf = items?.map(keptLesson) ?? [];
  if (items === null || shelf.includes(null)) put(storage, UNREAD_KEY, text);
  return shelf.filter((each) => each !== null);
}

/** Keeps the lessons. Returns whether the browser did. */
export function writeShelf(shelf: Shelf, storage: Kept = localStorageOrNone()): boolean {
  const items = shelf.map(({ id, lesson }) => ({ id, lesson: lessonJson(lesson) }));
  return put(storage, SHELF_KEY, JSON.stringify(items));
}

function storedText(storage: Kept): string | null {
  try {
    return storage.getItem(SHELF_KEY);
  } catch {
    return null;
  }
}

function put(storage: Kept, key: string, text: string): boolean {
  try {
    storage.setItem(key, text);
    return storage.getItem(key) === text;
  } catch {
    // A full storage keeps what it has.
    return false;
  }
}

function parsedList(text: string): readonly unknown[] | null {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

function keptLesson(value: unknown): KeptLesson | null {
  if (typeof value !== 'object' || value === null) return null;
  const { id, lesson } = value as Partial<Record<keyof KeptLesson, unknown>>;
  if (typeof id !== 'string' || !OWN_ID.test(id)) return null;
  const read = readLesson(lesson, checkState);
  return read.ok ? { id, lesson: read.lesson } : null;
}
