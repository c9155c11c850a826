import type { BlockForm, BlockShape } from '../core/blockForms';
import type { Failure } from '../core/failure';
import { median } from '../core/median';
import type { FormTime, FormTimes } from '../worker/protocol';
import type { LaneId } from './lanes';

export type { FormTime, FormTimes } from '../worker/protocol';

/** A block that is to be timed in the paper's forms. */
export interface FormBlock {
  readonly shape: BlockShape;
  /** Whose it is, and torch's name of it; null: no network's here. */
  readonly of: { readonly lane: LaneId; readonly block: string } | null;
}

/** What was measured of a block: its times are those of every block of its shape. */
export interface MeasuredBlock {
  readonly shape: BlockShape;
  readonly weights: 'trained' | 'random';
  readonly times: FormTimes;
}

export interface ActiveForms {
  /** Of the whole, 0 to 1; null before the first run. */
  readonly share: number | null;
  cancel(): void;
}

/** The blocks that were timed in the paper's forms, newest last, and what is being timed. */
export interface FormMeasures {
  readonly active: ActiveForms | null;
  /** Why the last ones were not timed to the end; null where they were, and after a cancel. */
  readonly failure: Failure | null;
  readonly finished: readonly MeasuredBlock[];
}

export const NO_FORMS: FormMeasures = { active: null, failure: null, finished: [] };

/** One string for each shape of a block. */
export function shapeKey(shape: BlockShape): string {
  const { channels, channelsIn = channels, cardinality, groupWidth, px } = shape;
  const { strides = [1, 1], shortcut = 'identity' } = shape;
  return [channelsIn, channels, cardinality, groupWidth, px, ...strides, shortcut].join(' ');
}

/** What was last measured of blocks of a shape; null before that. */
export function measuredBlock(
  { finished }: FormMeasures,
  shape: BlockShape | null,
): MeasuredBlock | null {
  if (shape === null) return null;
  const key = shapeKey(shape);
  return finished.findLast((each) => shapeKey(each.shape) === key) ?? null;
}

/** What was measured of a form; with one path the forms are one and the same, and one was run. */
export function formTime(measured: MeasuredBlock | null, form: BlockForm): FormTime | null {
  if (measured === null) return null;
  const { forms } = measured.times;
  const isOne = measured.shape.cardinality === 1;
  return (isOne ? forms[0] : forms.find((each) => each.form === form)) ?? null;
}

/** The median of a form's runs, ms; null where it was not measured, or is too big to run. */
export function formMs(measured: MeasuredBlock | null, form: BlockForm): number | null {
  const time = formTime(measured, form);
  return time === null || time.timesMs.length === 0 ? null : median(time.timesMs);
}
