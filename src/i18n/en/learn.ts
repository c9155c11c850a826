/** What opens the lessons. */
export const learn = {
  'learn.open': 'Learn',
  'learn.hint': 'Lessons, questions, and an index to the paper',
} as const;
