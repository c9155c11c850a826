import { EngineError, type Failure } from '../core/failure';

/** What to tell of an error; one that is not the engine's is `internal`. */
export function failureOf(error: unknown): Failure {
  if (error instanceof EngineError) return error.failure;
  return { code: 'internal', params: { message: String(error) } };
}
