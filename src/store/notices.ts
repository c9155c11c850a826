import type { LabelsError } from '../core/classes/result';
import type { Failure } from '../core/failure';
import type { LessonProblem } from '../lectures/own/problem';
import type { BackendName, PhotoNote } from '../worker/protocol';
import type { LaneId } from './lanes';
import type { LoadedWeights } from './weights/loadedWeights';

/** A message to the user, in a code; the words belong to the views. */
export type NoticeBody =
  | { readonly kind: 'failure'; readonly failure: Failure; readonly subject: string }
  | { readonly kind: 'link-field'; readonly field: string; readonly value: string }
  | { readonly kind: 'photo-note'; readonly note: PhotoNote; readonly name: string }
  /** Weights that took a place; `kept` where the lane's network was theirs already. */
  | {
      readonly kind: 'weights';
      readonly fileName: string;
      readonly network: string;
      /** Whether it differs from the network of that name. */
      readonly changed: boolean;
      /** Null without a classifier. */
      readonly classes: number | null;
      readonly lane: LaneId;
      readonly kept: boolean;
    }
  /** Weights that were read when another network had been put in their lane: they are offered. */
  | {
      readonly kind: 'weights-late';
      readonly fileName: string;
      readonly lane: LaneId;
      readonly weights: LoadedWeights;
    }
  | { readonly kind: 'rebuilt'; readonly backend: BackendName }
  | { readonly kind: 'several-files'; readonly count: number; readonly name: string }
  | {
      readonly kind: 'several-weights';
      readonly count: number;
      /** Those that were taken. */
      readonly names: readonly string[];
    }
  /** A file that gives no class names for a lane. */
  | ({ readonly kind: 'labels'; readonly fileName: string; readonly lane: LaneId } & LabelsError)
  /** A lesson that was not opened; `name` is its file's, null for a link's. */
  | {
      readonly kind: 'lesson-refused';
      readonly name: string | null;
      readonly problems: readonly LessonProblem[];
    }
  /** A newer page than this one was fetched; `takeNewVersion` of the state takes it. */
  | { readonly kind: 'new-version' }
  | { readonly kind: 'folder'; readonly name: string }
  | { readonly kind: 'nothing-dropped' }
  | { readonly kind: 'nothing-pasted' }
  | { readonly kind: 'copied'; readonly what: string }
  | { readonly kind: 'not-copied'; readonly what: string };

export type Notice = NoticeBody & { readonly id: number };

const MAX_SHOWN = 5;
let lastId = 0;

/** The notices with one more; the oldest goes when there are too many, a repeated one is moved up. */
export function withNotice(notices: readonly Notice[], body: NoticeBody): readonly Notice[] {
  lastId += 1;
  const text = JSON.stringify(body);
  const others = notices.filter(({ id: _, ...rest }) => JSON.stringify(rest) !== text);
  return [...others, { ...body, id: lastId }].slice(-MAX_SHOWN);
}
