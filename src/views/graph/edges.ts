import type { Span } from './columns';
import type { Edge } from './model';

const INSET_PX = 2.5;
const RISE_PX = 9;
const SUM_RADIUS_PX = 4;
const DOT_RADIUS_PX = 1.6;
/** A place that is narrower has a dot for its sum, and a fine line. */
const ROOMY_PX = 24;

/**
 * The residual edge over a place: out of the line before it, over its bar, into the sum behind it.
 * It takes the whole place, so that it stays where it is while the bar grows.
 */
export function edgeOver({ x, width }: Span, topY: number, flowY: number, dashed: boolean): Edge {
  const roomy = width >= ROOMY_PX;
  const radius = roomy ? SUM_RADIUS_PX : Math.min(DOT_RADIUS_PX, width / 8);
  const from = x + Math.min(INSET_PX, width / 8);
  const to = x + width - radius - 0.5;
  const peak = topY - RISE_PX;
  const shoulder = Math.min(flowY - 1, peak + Math.min(14, 4 + (to - from) / 4));
  const rise = shoulder - peak;
  const reach = (to - from) / 2;
  const d =
    `M${px(from)} ${px(flowY)}V${px(shoulder)}` +
    `A${px(reach)} ${px(rise)} 0 0 1 ${px(to)} ${px(shoulder)}V${px(flowY)}`;
  return { d, dashed, fine: !roomy, sum: { x: to, y: flowY }, radius };
}

/** A coordinate in a path: hundredths of a px are enough. */
export function px(value: number): string {
  return String(Math.round(value * 100) / 100);
}
