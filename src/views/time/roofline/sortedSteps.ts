import { type Roof, underRoof } from '../../../core/roofline/roofline';
import type { StepColumn, StepSort } from '../../../store/view';
import type { LaneStep } from './rooflineFacts';

/** The figures of a step that a table tells. */
export const STEP_FIGURES = ['macs', 'bytes', 'ms', 'rate', 'intensity', 'reached'] as const;
export type StepFigure = (typeof STEP_FIGURES)[number];
export const STEP_COLUMNS: readonly StepColumn[] = ['layer', ...STEP_FIGURES];

/** What a sort is by, and which way. */
export function readSort(sort: StepSort): { readonly by: StepColumn; readonly isUp: boolean } {
  const by = STEP_COLUMNS.find((column) => sort === column || sort === `${column}.up`) ?? 'ms';
  return { by, isUp: sort === `${by}.up` };
}

/**
 * The sort that the head of a column leads to: the other way round where it is by that already, else the
 * most first; layers begin with those that run first.
 */
export function sortAfter(sort: StepSort, column: StepColumn): StepSort {
  const { by, isUp } = readSort(sort);
  const goesUp = by === column ? !isUp : column === 'layer';
  return goesUp ? `${column}.up` : column;
}

/** Steps by one of their figures, or by their place among them; equals stay as they were. */
export function sortedSteps(
  steps: readonly LaneStep[],
  sort: StepSort,
  roof: Roof | null,
): readonly LaneStep[] {
  const { by, isUp } = readSort(sort);
  if (by === 'layer') return isUp ? steps : steps.toReversed();
  const sign = isUp ? 1 : -1;
  return steps.toSorted(
    (one, other) => sign * (figureOf(one, by, roof) - figureOf(other, by, roof)),
  );
}

/** A figure of a step; 0 of a roof that there is none of. */
export function figureOf(step: LaneStep, figure: StepFigure, roof: Roof | null): number {
  switch (figure) {
    case 'macs':
      return step.macs;
    case 'bytes':
      return step.bytesMoved;
    case 'ms':
      return step.elapsedMs;
    case 'rate':
      return step.macsPerSecond;
    case 'intensity':
      return step.macsPerByte;
    case 'reached':
      return roof === null ? 0 : underRoof(step, roof).reached;
  }
}
