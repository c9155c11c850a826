import type { Edge } from './model';

const OVERHANG_PX = 6;
const RISE_PX = 9;
const SUM_RADIUS_PX = 4;
const DOT_RADIUS_PX = 1.6;

/** The residual edge over a bar: out of the line before it, over its top, into the sum behind it. */
export function edgeOver(
  left: number,
  right: number,
  topY: number,
  flowY: number,
  gapPx: number,
  dashed: boolean,
): Edge {
  const roomy = gapPx > 2.6 * SUM_RADIUS_PX;
  const overhang = Math.min(OVERHANG_PX, gapPx * 0.36);
  const [from, to] = [left - overhang, right + overhang];
  const peak = topY - RISE_PX;
  const shoulder = Math.min(flowY - 1, peak + Math.min(14, 4 + (to - from) / 4));
  const rise = shoulder - peak;
  const reach = (to - from) / 2;
  const d =
    `M${px(from)} ${px(flowY)}V${px(shoulder)}` +
    `A${px(reach)} ${px(rise)} 0 0 1 ${px(to)} ${px(shoulder)}V${px(flowY)}`;
  const radius = roomy ? SUM_RADIUS_PX : Math.min(DOT_RADIUS_PX, gapPx / 3);
  return { d, dashed, fine: !roomy, sum: { x: to, y: flowY }, radius };
}

/** A coordinate in a path: hundredths of a px are enough. */
export function px(value: number): string {
  return String(Math.round(value * 100) / 100);
}
