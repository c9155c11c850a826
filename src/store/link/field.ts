import type { ResNetSpec, SpecPatch } from '../../core/spec';
import type { Chain } from '../chain';
import type { Lane } from '../lanes';
import type { ViewState } from '../view';
import type { LinkedWeights } from '../weights/linkedWeights';

/** A value of the link as read: what it changes, or that it is none of its field's. */
export type Parsed<Change> =
  | { readonly ok: true; readonly change: Change }
  | { readonly ok: false };

/** What a link may change of each part of the state. */
export interface Changes {
  readonly family: { readonly family: string };
  readonly spec: SpecPatch;
  readonly lock: Partial<Chain>;
  readonly weights: LinkedWeights;
  readonly view: LinkedView;
}

/** The part of the view that a link restores. */
export type LinkedView = Partial<
  Pick<
    ViewState,
    | ViewChoice
    | 'batch'
    | 'groups'
    | 'tensor'
    | 'selection'
    | 'classes'
    | 'overlay'
    | 'off'
    | OpenReport
    | ToldText
    | 'mapLayer'
    | 'lesson'
    | 'lessonStep'
    | 'stepSort'
    | 'zoomedTo'
  >
>;

/** The parts of the view that are texts, which are read where they are used. */
export type ToldText = 'perturbation' | 'evidence' | 'costs';

/** What is on or off: what is open over the page, and whether what comes of it is hidden. */
export type OpenReport = 'benchmark' | 'selfTest' | 'predict';

/** The parts of the view that are one of a few words. */
export type ViewChoice =
  | 'panel'
  | 'convention'
  | 'columns'
  | 'blockView'
  | 'depthStep'
  | 'neuron'
  | 'table'
  | 'mapped'
  | 'mapOrder'
  | 'mapScale'
  | 'diff'
  | 'lookScale'
  | 'swept'
  | 'sweepAxis'
  | 'measure'
  | 'walked'
  | 'exported'
  | 'format'
  | 'weightFormat'
  | 'patch'
  | 'effect'
  | 'liveSource';

/** One field of the link: the text of one number or word of the state, and the way back. */
interface Field<Part extends keyof Changes, State, Key extends string = string> {
  readonly key: Key;
  /** The part of the state that it is of. */
  readonly part: Part;
  parse(text: string): Parsed<Changes[Part]>;
  /** The text of a state; null where it has no such thing to say. */
  format(state: State): string | null;
  /** The text that a link without the field stands for; it is not written. */
  default(state: State): string | null;
}

export type FamilyField = Field<'family', Lane>;
export type LockField = Field<'lock', Lane>;
export type WeightsField = Field<'weights', Lane>;
export type ViewField = Field<'view', ViewState>;

/** A field of a network, which scripts read and set too. */
export interface SpecField<Key extends string = string> extends Field<'spec', Lane, Key> {
  /** As scripts get it, numbers as numbers; undefined where the network has no such field. */
  value(spec: Partial<ResNetSpec>): string | number | undefined;
}

export type LaneField = FamilyField | SpecField | LockField | WeightsField;

export const NO_VALUE = { ok: false } as const;

/** A value that was read; undefined is none of its field's. */
export function parsed<Change>(change: Change | undefined): Parsed<Change> {
  return change === undefined ? NO_VALUE : { ok: true, change };
}

/** A value under its name in the state; undefined is none of its field's. */
export function named(name: string, value: unknown) {
  return parsed(value === undefined ? undefined : { [name]: value });
}

/** One of a few words. */
export function oneOf<Word extends string>(words: readonly Word[], text: string): Word | undefined {
  return words.find((each) => each === text);
}

/** A whole number written in digits alone, within bounds. */
export function whole(text: string, min: number, max: number): number | undefined {
  if (!/^\d{1,6}$/.test(text)) return undefined;
  const value = Number(text);
  return value >= min && value <= max ? value : undefined;
}
