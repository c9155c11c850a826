import type { Failure } from './protocol';

/** A failure of the engine; `failure` says what and concerning what, in codes. */
export class EngineError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(`engine failed: ${failure.code}`);
    this.name = 'EngineError';
    this.failure = failure;
  }
}
