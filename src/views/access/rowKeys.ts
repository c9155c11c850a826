/** From row to row of a list or a table. */
export const ROW_KEYS = {
  next: ['ArrowDown'],
  previous: ['ArrowUp'],
  first: ['Home'],
  last: ['End'],
} as const;

/** What picks the row that is walked to. */
export const PICK_KEYS = { pick: ['Enter', ' '] } as const;
