import { EngineError, type Failure } from './failure';
import { isMissingPart } from './missingPart';

/** What to tell of an error; one that is neither the engine's nor a missing part's is `internal`. */
export function failureOf(error: unknown): Failure {
  if (error instanceof EngineError) return error.failure;
  if (isMissingPart(error)) return { code: 'part-missing', params: {} };
  return { code: 'internal', params: { detail: String(error) } };
}
