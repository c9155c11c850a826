import type { RunProgress } from '../../store/runs';

/** How much of the present phase is done, 0 to 1; null while nobody can say. */
export function runShare(progress: RunProgress | null): number | null {
  if (progress === null || progress.phase === 'engine' || progress.total === 0) return null;
  return progress.done / progress.total;
}
