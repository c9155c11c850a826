import { language } from './language';

/** A day: Nov 24, 2026. */
export function date(atMs: number): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: 'medium' }).format(atMs);
}
