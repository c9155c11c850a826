/** What is done to a part of the drawing, or to the drawing; `WALK_KEYS` go from part to part. */
export const DRAWING_KEYS = {
  open: ['Enter', ' '],
  larger: ['+', '='],
  smaller: ['-'],
  fit: ['0'],
  close: ['Escape'],
} as const;
