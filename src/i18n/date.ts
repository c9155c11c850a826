const days = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });

/** A day: Nov 24, 2026. */
export function date(atMs: number): string {
  return days.format(atMs);
}
