import type { FocusEvent, KeyboardEvent } from 'react';
import { actionOf, LEAVE_KEYS } from './keyTable';

/** Escape hides the tooltip that a stylesheet shows for the focused element, by `data-quiet`. */
export function quietOnEscape({ key, currentTarget }: KeyboardEvent<HTMLElement>): void {
  if (actionOf(LEAVE_KEYS, key)) currentTarget.dataset.quiet = '';
}

/** The next focus shows it again. */
export function speakAgain({ currentTarget }: FocusEvent<HTMLElement>): void {
  delete currentTarget.dataset.quiet;
}
