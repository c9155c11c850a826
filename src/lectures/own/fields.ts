import { type Spot, shownValue, unseenIn } from './problem';

type Fields = Readonly<Record<string, unknown>>;

/** An object's own fields; null, and told, where it is none. */
export function readFields(value: unknown, at: Spot): Fields | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    at.report('not-an-object', { found: shownValue(value) });
    return null;
  }
  // What an object has of its prototype nobody wrote.
  return Object.assign(Object.create(null), value);
}

/** Tells of fields that are none of the known ones. */
export function tellUnknown(fields: Fields, known: readonly string[], at: Spot): void {
  for (const name of Object.keys(fields)) {
    if (!known.includes(name)) at.report('unknown-field', { name: shownValue(name) });
  }
}

/** An object's fields, of which each has to be known; null, and told, where it is no object. */
export function readKnown(value: unknown, known: readonly string[], at: Spot): Fields | null {
  const fields = readFields(value, at);
  if (fields !== null) tellUnknown(fields, known, at);
  return fields;
}

/** A text of at most so many characters. */
export function readText(value: unknown, max: number, at: Spot): string {
  if (value === undefined) at.report('missing');
  else if (typeof value !== 'string') at.report('not-a-text', { found: shownValue(value) });
  else if (value.length > max) at.report('too-long', { length: value.length, max });
  else {
    const character = unseenIn(value);
    if (character === null) return value;
    at.report('control-character', { character });
  }
  return '';
}

/** One of a few words; null where it is none. */
export function readWord<Word extends string>(
  value: unknown,
  words: readonly Word[],
  at: Spot,
): Word | null {
  const found = words.find((word) => word === value);
  if (found !== undefined) return found;
  if (value === undefined) at.report('missing');
  else at.report('not-one-of', { found: shownValue(value), known: words.join(', ') });
  return null;
}

export function readYesOrNo(value: unknown, at: Spot): boolean {
  if (typeof value === 'boolean') return value;
  if (value === undefined) at.report('missing');
  else at.report('not-yes-or-no', { found: shownValue(value) });
  return false;
}

/** A whole number that is none below zero and exact. */
export function readCount(value: unknown, at: Spot): number {
  if (Number.isSafeInteger(value) && Number(value) >= 0) return Number(value);
  if (value === undefined) at.report('missing');
  else at.report('not-a-number', { found: shownValue(value) });
  return 0;
}

/** A number from `min` to `max`, whole or not. */
export function readReal(value: unknown, [min, max]: readonly [number, number], at: Spot): number {
  if (value === undefined) at.report('missing');
  else if (typeof value !== 'number' || !Number.isFinite(value)) {
    at.report('not-finite', { found: shownValue(value) });
  } else if (value < min || value > max) {
    at.report('out-of-range', { found: shownValue(value), min, max });
  } else return value;
  return 0;
}

/** A list of at most so many items, each read at its place from 1; empty where it is none. */
export function readList<Item>(
  value: unknown,
  [min, max]: readonly [number, number],
  at: Spot,
  read: (item: unknown, number: number) => Item,
): readonly Item[] {
  if (value === undefined) at.report('missing');
  else if (!Array.isArray(value)) at.report('not-a-list', { found: shownValue(value) });
  else if (value.length > max) at.report('too-many', { count: value.length, max });
  else if (value.length < min) at.report('too-few', { count: value.length, min });
  else return Array.from(value, (item, index) => read(item, index + 1));
  return [];
}
