import type { Splits } from './model';

/** Narrower groups are drawn as a texture of this pitch, px. */
const LEAST_GROUP_PX = 1.5;
const TEXTURE_PITCH_PX = 2;

const NONE: Splits = { d: '', dense: false };

/** The lines between the groups of a bar: along its width, never along its height. */
export function splitsOf(groups: number, barWidthPx: number): Splits {
  if (groups <= 1) return NONE;
  if (barWidthPx / groups >= LEAST_GROUP_PX) return { d: linesBetween(groups), dense: false };
  const lines = Math.max(2, Math.round(barWidthPx / TEXTURE_PITCH_PX));
  return { d: linesBetween(Math.min(lines, groups)), dense: true };
}

const pathOfParts = new Map<number, string>();

/** Lines that cut the unit square into equal upright parts. */
function linesBetween(parts: number): string {
  const known = pathOfParts.get(parts);
  if (known !== undefined) return known;
  let d = '';
  for (let line = 1; line < parts; line += 1) d += `M${(line / parts).toFixed(5)} 0V1`;
  pathOfParts.set(parts, d);
  return d;
}
