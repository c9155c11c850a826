/** How figures are written. */
export const format = {
  'format.percent': '{number} %',
} as const;
