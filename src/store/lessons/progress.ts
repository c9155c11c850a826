import { keepIn, localStorageOrNone } from '../localStorageOrNone';

/** How far somebody came in a lesson. */
export interface LessonProgress {
  /** The step that was looked at last, from 1. */
  readonly step: number;
  /** Steps that were looked at, from 1. */
  readonly seen: readonly number[];
  /** Steps whose exercise was solved. */
  readonly solved: readonly number[];
}

/** By the lesson's id. */
export type Progress = Readonly<Record<string, LessonProgress>>;

const KEY = 'cardinal.lessons';
const NONE: LessonProgress = { step: 1, seen: [], solved: [] };

/** What is kept in this browser; nothing where it is none of ours. */
export function readProgress(storage = localStorageOrNone()): Progress {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(Object.entries(kept).filter(([, each]) => isProgress(each)));
  } catch {
    return {};
  }
}

/** Keeps it; a browser that keeps nothing is no fault. */
export function writeProgress(progress: Progress, storage = localStorageOrNone()): void {
  keepIn(storage, KEY, JSON.stringify(progress));
}

/** Progress with a step looked at. */
export function withSeen(progress: Progress, id: string, step: number): Progress {
  const before = progressIn(progress, id);
  return { ...progress, [id]: { ...before, step, seen: added(before.seen, step) } };
}

/** Progress with a step's exercise solved. */
export function withSolved(progress: Progress, id: string, step: number): Progress {
  const before = progressIn(progress, id);
  return { ...progress, [id]: { ...before, solved: added(before.solved, step) } };
}

export function progressIn(progress: Progress, id: string): LessonProgress {
  return Object.hasOwn(progress, id) ? (progress[id] ?? NONE) : NONE;
}

function added(numbers: readonly number[], one: number): readonly number[] {
  return numbers.includes(one) ? numbers : [...numbers, one].sort((a, b) => a - b);
}

function isProgress(value: unknown): value is LessonProgress {
  if (typeof value !== 'object' || value === null) return false;
  const { step, seen, solved } = value as Partial<Record<keyof LessonProgress, unknown>>;
  return isStep(step) && isSteps(seen) && isSteps(solved);
}

function isSteps(value: unknown): boolean {
  return Array.isArray(value) && value.every(isStep);
}

function isStep(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 99;
}
