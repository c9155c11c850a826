import { interpolateRgbBasis, interpolateViridis, rgb } from 'd3';

/** Colours of a theme, one for each of 256 steps: `0xAABBGGRR`, as the bytes of a picture lie in memory. */
export type Ramp = Uint32Array;

const STEPS = 256;
/** ColorBrewer's RdBu, blue for what is negative: told apart with every common colour blindness. */
const DIVERGING = {
  light: ['#2166ac', '#92c5de', '#f7f7f7', '#f4a582', '#b2182b'],
  dark: ['#a6d3ff', '#3f83c8', '#1c2740', '#c9642a', '#ffcf9e'],
} as const;

/** From what is most negative over zero in the middle to what is most positive; else from zero up. */
export function rampOf(diverging: boolean, dark: boolean): Ramp {
  const at = diverging
    ? interpolateRgbBasis([...DIVERGING[dark ? 'dark' : 'light']])
    : interpolateViridis;
  return Uint32Array.from({ length: STEPS }, (_, step) => {
    const { r, g, b } = rgb(at(step / (STEPS - 1)));
    return ((255 << 24) | (Math.round(b) << 16) | (Math.round(g) << 8) | Math.round(r)) >>> 0;
  });
}

/** Which values the two ends of a ramp stand for. */
export interface Domain {
  readonly from: number;
  readonly to: number;
}

/** About zero where a layer has negative values, else from zero to the largest: zero is always one of its steps. */
export function domainOf(min: number, max: number, diverging: boolean): Domain {
  if (!diverging) return { from: 0, to: Math.max(0, max) };
  const most = Math.max(Math.abs(min), Math.abs(max)) || 1;
  return { from: -most, to: most };
}

/** The step of a value; where all is zero, the step of zero. */
export function stepOf(value: number, { from, to }: Domain): number {
  if (to <= from) return 0;
  const step = Math.round(((value - from) / (to - from)) * (STEPS - 1));
  return Math.min(STEPS - 1, Math.max(0, step));
}

const STOPS = 24;

/** The colours from one value to another as the background of a legend. */
export function gradientOf(ramp: Ramp, domain: Domain, from: number, to: number): string {
  const stops = Array.from({ length: STOPS + 1 }, (_, stop) => {
    const value = from + (stop / STOPS) * (to - from);
    return cssOf(ramp[stepOf(value, domain)] ?? 0);
  });
  return `linear-gradient(to right, ${stops.join()})`;
}

/** A colour as CSS writes it. */
function cssOf(colour: number): string {
  return `rgb(${colour & 255} ${(colour >> 8) & 255} ${(colour >> 16) & 255})`;
}
