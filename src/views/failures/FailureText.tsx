import type { Failure } from '../../core/failure';
import { failureText } from './failureText';

/** A failure in words. */
export function FailureText({ failure, subject }: { failure: Failure; subject: string }) {
  return failureText(failure, subject);
}
