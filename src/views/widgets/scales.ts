/** Where a slider's values lie on its track, and how keys walk them. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  /** The place of a value on the track, 0 to 1. */
  toFraction(value: number): number;
  /** The value at a place, whole. */
  fromFraction(fraction: number): number;
  /** The neighbour up (1) or down (-1). */
  next(value: number, direction: 1 | -1): number;
  /** A larger stride up or down, for PageUp and PageDown. */
  page(value: number, direction: 1 | -1): number;
}

const clamp = (value: number, min: number, max: number) => Math.min(Math.max(value, min), max);

/** Equal ratios take equal lengths; PageUp doubles. */
export function logScale(min: number, max: number): Scale {
  const span = Math.log(max / min);
  return {
    min,
    max,
    toFraction: (value) => Math.log(clamp(value, min, max) / min) / span,
    fromFraction: (fraction) => Math.round(min * Math.exp(clamp(fraction, 0, 1) * span)),
    next: (value, direction) => clamp(value + direction, min, max),
    page: (value, direction) => clamp(direction > 0 ? value * 2 : Math.floor(value / 2), min, max),
  };
}

/** Equal differences take equal lengths; PageUp adds `pageSize`. */
export function linearScale(min: number, max: number, pageSize: number): Scale {
  return {
    min,
    max,
    toFraction: (value) => (clamp(value, min, max) - min) / (max - min),
    fromFraction: (fraction) => Math.round(min + clamp(fraction, 0, 1) * (max - min)),
    next: (value, direction) => clamp(value + direction, min, max),
    page: (value, direction) => clamp(value + direction * pageSize, min, max),
  };
}

/**
 * Given stops, ascending, at equal distances; keys go from stop to stop, pages between the
 * `landmarks` among them. A value that is no stop lies between its neighbours.
 */
export function stopScale(stops: readonly number[], landmarks: readonly number[]): Scale {
  const last = stops.length - 1;
  const at = (index: number) => stops[clamp(index, 0, last)] ?? 0;
  const above = (among: readonly number[], value: number) => among.find((stop) => stop > value);
  const below = (among: readonly number[], value: number) => among.findLast((stop) => stop < value);
  const walk = (among: readonly number[], value: number, direction: 1 | -1) =>
    (direction > 0 ? above(among, value) : below(among, value)) ?? at(direction > 0 ? last : 0);
  return {
    min: at(0),
    max: at(last),
    toFraction: (value) => {
      const upper = stops.findIndex((stop) => stop >= value);
      if (upper < 0 || last === 0) return upper < 0 ? 1 : 0;
      if (upper === 0) return 0;
      const [from, to] = [at(upper - 1), at(upper)];
      return (upper - 1 + (value - from) / (to - from)) / last;
    },
    fromFraction: (fraction) => at(Math.round(fraction * last)),
    next: (value, direction) => walk(stops, value, direction),
    page: (value, direction) => walk(landmarks, value, direction),
  };
}
