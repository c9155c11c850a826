import type { CameraProblem } from './states';

const PROBLEMS: Readonly<Record<string, CameraProblem>> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'absent',
  OverconstrainedError: 'absent',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

/** Why `getUserMedia` gave no camera. Source: Media Capture and Streams, the errors of `getUserMedia`. */
export function problemOf(error: unknown): CameraProblem {
  const name = error instanceof Error ? error.name : '';
  return PROBLEMS[name] ?? 'unknown';
}
