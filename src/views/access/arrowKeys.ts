/** Over a plane, one place a press. */
export const ARROW_KEYS = {
  left: ['ArrowLeft'],
  right: ['ArrowRight'],
  up: ['ArrowUp'],
  down: ['ArrowDown'],
} as const;

/** Over a grid of tiles. */
export const GRID_KEYS = { ...ARROW_KEYS, first: ['Home'], last: ['End'] } as const;

/** From step to step of a figure. */
export const SIDE_KEYS = { next: ['ArrowRight'], previous: ['ArrowLeft'] } as const;
