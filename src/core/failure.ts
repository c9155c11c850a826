import type { HubFailureCode } from './hubFailure';
import type { PublishedNearby } from './publishedNearby';

/** What can go wrong between a file or a request and an answer. */
export type FailureCode =
  | 'cancelled'
  | 'no-backend'
  | 'backend-unavailable'
  | 'device-lost'
  | 'out-of-memory'
  | 'too-big'
  | 'weights-unreachable'
  | 'weights-stalled'
  | 'weights-malformed'
  | 'weights-misfit'
  | 'weights-gone'
  /** A weight that half floats have no room for. */
  | 'weights-overflow'
  | 'weights-late'
  | 'weights-hash'
  | 'labels-unreachable'
  | 'tensor-unknown'
  | HubFailureCode
  | 'photo-empty'
  | 'photo-not-an-image'
  | 'photo-truncated'
  | 'photo-heic'
  | 'photo-svg'
  | 'photo-format'
  | 'photo-too-large'
  | 'photo-undecodable'
  | 'photo-gone'
  | 'photo-unreachable'
  /** Code of the page's own. */
  | 'part-missing'
  | 'input-shape'
  | 'tap-unknown'
  | 'class-unknown'
  | 'class-map-none'
  | 'block-unknown'
  | 'block-without-paths'
  | 'block-without-shortcut'
  | 'path-unknown'
  | 'position-unknown'
  | 'patches-malformed'
  | 'internal';

/** An error as it crosses from the worker: a code, and what it concerns (a file, a tensor, sizes). */
export interface Failure {
  readonly code: FailureCode;
  /** Lists are for the views to join. */
  readonly params: Readonly<Record<string, string | number | readonly string[]>>;
  /** Of a file of weights that make no network here: the published network that one mistake turns into theirs. */
  readonly nearby?: PublishedNearby;
}

/** A failure as it is thrown; the words for it belong to the views. */
export class EngineError extends Error {
  readonly failure: Failure;

  constructor(code: FailureCode, params: Failure['params'] = {}, nearby?: PublishedNearby) {
    super(`engine failed: ${code} ${JSON.stringify(params)}`);
    this.name = 'EngineError';
    this.failure = { code, params, ...(nearby !== undefined && { nearby }) };
  }
}
