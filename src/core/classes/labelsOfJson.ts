import { type Labels, type LabelsRead, MAX_LABELS, refused } from './result';

/** Where configurations keep the names among other things. */
const WRAPPERS = ['id2label', 'label2id', 'classes', 'labels', 'names'];

/** The names in a JSON text; `readLabels` has the forms. */
export function labelsOfJson(text: string): LabelsRead {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused('labels-json');
  }
  return labelsOf(unwrapped(value));
}

function unwrapped(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const key = WRAPPERS.find(
    (each) => Object.hasOwn(value, each) && typeof value[each] === 'object',
  );
  return key === undefined ? value : value[key];
}

function labelsOf(value: unknown): LabelsRead {
  if (Array.isArray(value)) return allNames(value);
  if (!isRecord(value)) return refused('labels-form');
  const entries = Object.entries(value);
  const byIndex = entries.every(([key]) => /^\d{1,9}$/.test(key));
  const indexed = byIndex
    ? entries.map(([key, name]) => [Number(key), name] as const)
    : entries.map(([name, index]) => [index, name] as const);
  return inOrder(indexed);
}

/** Names by their indices, which have to be all from 0 on. */
function inOrder(indexed: readonly (readonly [index: unknown, name: unknown])[]): LabelsRead {
  if (indexed.length > MAX_LABELS) {
    return refused('labels-too-many', { labels: indexed.length, max: MAX_LABELS });
  }
  const names = new Map<number, unknown>();
  for (const [index, name] of indexed) {
    if (typeof index !== 'number' || !Number.isInteger(index)) return refused('labels-form');
    if (names.has(index)) return refused('label-twice', { index });
    names.set(index, name);
  }
  const missing = indexed.findIndex((_, index) => !names.has(index));
  if (missing >= 0) return refused('label-missing', { index: missing });
  return allNames(indexed.map((_, index) => names.get(index)));
}

function allNames(values: readonly unknown[]): LabelsRead {
  const labels: string[] = [];
  for (const value of values) {
    const name = nameOf(value);
    if (name === undefined) return refused('labels-form');
    labels.push(name.trim());
  }
  return { labels } satisfies Labels;
}

/** A name alone, or the one in a pair of an id and a name. */
function nameOf(value: unknown): string | undefined {
  const name = Array.isArray(value) && value.length === 2 ? value[1] : value;
  return typeof name === 'string' ? name : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
