import type { Off } from '../../core/ablation';

/** What of a block can be off. */
export interface Switches {
  /** Number of paths; null where there are none. */
  readonly paths: number | null;
  readonly hasShortcut: boolean;
}

/** What is off of a block, of what was asked: paths that it does not have are left out. */
export function offIn({ paths, hasShortcut }: Switches, asked: Off): Off {
  if (asked === 'branch' || asked === 'residual') return hasShortcut ? asked : [];
  if (paths === null) return [];
  return asked === 'all' ? everyPath(paths) : sorted(asked.filter((path) => path < paths));
}

/** The numbers of the paths that are off, in order; none where branch or shortcut are. */
export function pathsOff(off: Off, paths: number): readonly number[] {
  if (off === 'all') return everyPath(paths);
  return typeof off === 'string' ? [] : sorted(off);
}

/** One path switched over. */
export function toggled(off: Off, path: number, paths: number): readonly number[] {
  const now = pathsOff(off, paths);
  return now.includes(path) ? now.filter((each) => each !== path) : sorted([...now, path]);
}

/** What is on is off, and what is off is on. */
export function inverted(off: Off, paths: number): readonly number[] {
  const now = new Set(pathsOff(off, paths));
  return everyPath(paths).filter((path) => !now.has(path));
}

/** All but one off. */
export function allBut(path: number, paths: number): readonly number[] {
  return everyPath(paths).filter((each) => each !== path);
}

/** The first half off; of an odd number the smaller half. */
export function firstHalf(paths: number): readonly number[] {
  return everyPath(Math.floor(paths / 2));
}

/** All of them. */
export function everyPath(paths: number): readonly number[] {
  return Array.from({ length: paths }, (_, path) => path);
}

function sorted(paths: readonly number[]): readonly number[] {
  return [...new Set(paths)].sort((one, other) => one - other);
}
