/** Among the steps of a lesson that is written; Alt moves the step itself. */
export const STEP_LIST_KEYS = {
  previous: ['ArrowUp'],
  next: ['ArrowDown'],
  earlier: ['Alt+ArrowUp'],
  later: ['Alt+ArrowDown'],
  remove: ['Delete'],
} as const;
