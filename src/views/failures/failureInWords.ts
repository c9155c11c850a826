import type { Failure } from '../../core/failure';

/** A failure in words, which come when something first fails. */
export async function failureInWords(failure: Failure, subject: string): Promise<string> {
  return (await import('./failureText')).failureText(failure, subject);
}
