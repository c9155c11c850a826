/** What a transform without turning does: `x' = sx * x + dx`. */
export interface Stretch {
  readonly sx: number;
  readonly sy: number;
  readonly dx: number;
  readonly dy: number;
}

/** What each letter of a path reads in turn: along x or along y. */
const AXES: Readonly<Record<string, string>> = {
  M: 'xy',
  L: 'xy',
  H: 'x',
  V: 'y',
  C: 'xyxyxy',
  S: 'xyxy',
  Q: 'xyxy',
  T: 'xy',
  Z: '',
};
const PIECE = /([A-Za-z])|(-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)/gi;

/** A transform of `translate` and `scale` alone; null where it is another. */
export function stretchOf(transform: string): Stretch | null {
  let stretch: Stretch = { sx: 1, sy: 1, dx: 0, dy: 0 };
  for (const [, name, list] of transform.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [x = 0, y] = (list ?? '')
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(Number);
    const { sx, sy, dx, dy } = stretch;
    if (name === 'translate') stretch = { sx, sy, dx: dx + sx * x, dy: dy + sy * (y ?? 0) };
    else if (name === 'scale') stretch = { sx: sx * x, sy: sy * (y ?? x), dx, dy };
    else return null;
  }
  return stretch;
}

/** A path with a stretch put into its numbers; null where it has arcs, which that would make others. */
export function scaledPath(d: string, stretch: Stretch): string | null {
  let letter = '';
  let at = 0;
  let isFirst = true;
  const out: string[] = [];
  for (const [piece, command] of d.matchAll(PIECE)) {
    if (command !== undefined) {
      if (AXES[command.toUpperCase()] === undefined) return null;
      letter = command;
      at = 0;
      out.push(letter);
      continue;
    }
    const axes = AXES[letter.toUpperCase()] ?? '';
    const axis = axes[at % axes.length];
    // The first `m` of a path is of a place, whatever its letter.
    const isOfPlace = letter === letter.toUpperCase() || (isFirst && letter === 'm' && at < 2);
    out.push(` ${stretched(Number(piece), axis === 'y' ? 'y' : 'x', isOfPlace, stretch)}`);
    at += 1;
    if (at >= 2) isFirst = false;
  }
  return out.join('').trim();
}

function stretched(
  value: number,
  axis: 'x' | 'y',
  isOfPlace: boolean,
  { sx, sy, dx, dy }: Stretch,
): string {
  const [scale, shift] = axis === 'x' ? [sx, dx] : [sy, dy];
  return rounded(scale * value + (isOfPlace ? shift : 0));
}

/** To a thousandth of a px, without zeros that say nothing. */
export function rounded(value: number): string {
  return String(Math.round(value * 1000) / 1000 + 0);
}
