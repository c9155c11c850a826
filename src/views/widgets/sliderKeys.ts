export const SLIDER_KEYS = {
  more: ['ArrowRight', 'ArrowUp'],
  less: ['ArrowLeft', 'ArrowDown'],
  muchMore: ['PageUp'],
  muchLess: ['PageDown'],
  least: ['Home'],
  most: ['End'],
} as const;

/** A digit on a slider begins to type in its field. */
export const DIGIT_KEYS = { type: [...'0123456789'] } as const;

/** A number's field; `TAKE_KEYS` and `LEAVE_KEYS` end what is typed. */
export const FIELD_KEYS = { up: ['ArrowUp'], down: ['ArrowDown'] } as const;
