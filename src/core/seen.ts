/** What one output of a layer sees of the input, in px of the input along one side (all is square). */
export interface Seen {
  /** Length of what it sees; may reach over the edge into the padding. */
  readonly sizePx: number;
  /** Distance between what two neighbouring outputs see. */
  readonly jumpPx: number;
  /** Centre of what the first output sees; the first pixel's centre is 0.5. */
  readonly startPx: number;
  /** Whether it is the whole input: behind a global average or an fc. */
  readonly whole: boolean;
}

/** A pixel of the input sees itself. */
export const PIXEL: Seen = { sizePx: 1, jumpPx: 1, startPx: 0.5, whole: false };

/** What sees all of an input of `inputPx`. */
export function wholeInput(inputPx: number): Seen {
  return { sizePx: inputPx, jumpPx: inputPx, startPx: inputPx / 2, whole: true };
}

/** What a window sees that slides over what sees that much. */
export function slideField(
  { sizePx, jumpPx, startPx, whole }: Seen,
  kernel: number,
  stride: number,
  padding: number,
): Seen {
  return {
    sizePx: sizePx + (kernel - 1) * jumpPx,
    jumpPx: jumpPx * stride,
    startPx: startPx + ((kernel - 1) / 2 - padding) * jumpPx,
    whole,
  };
}

/** An adaptive pooling, as the pooling with one kernel and stride that covers the same input. */
export function adaptiveField(field: Seen, fromPx: number, toPx: number): Seen {
  const stride = Math.max(1, Math.floor(fromPx / toPx));
  return slideField(field, Math.max(1, fromPx - (toPx - 1) * stride), stride, 0);
}

/** All that either of them sees; both have the same jump. */
export function unionOf(a: Seen, b: Seen): Seen {
  const from = Math.min(a.startPx - a.sizePx / 2, b.startPx - b.sizePx / 2);
  const to = Math.max(a.startPx + a.sizePx / 2, b.startPx + b.sizePx / 2);
  return { ...a, sizePx: to - from, startPx: (from + to) / 2 };
}
