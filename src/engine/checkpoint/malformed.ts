import { EngineError, type Failure } from '../../core/failure';

/** What is wrong with a file that holds no weights, or holds them in a way that is not taken. */
export function malformed(reason: string, params: Failure['params'] = {}): EngineError {
  return new EngineError('weights-malformed', { reason, ...params });
}
