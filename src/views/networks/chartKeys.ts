/** From layer to layer of a chart, or from part to part. */
export const CHART_KEYS = {
  next: ['ArrowRight', 'ArrowUp'],
  previous: ['ArrowLeft', 'ArrowDown'],
  first: ['Home'],
  last: ['End'],
  leave: ['Escape'],
} as const;
