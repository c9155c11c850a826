import { linkVertical } from 'd3';
import { DEPTH_RULE_STEPS, type DepthRuleStep } from '../../core/depthRule';
import type { Box, Point } from '../graph/model';
import { BARS_PX, pathCentres } from './figureScale';

/** Size of the drawing of the depth rule, px. */
export const DEPTH_FIGURE = { widthPx: 264, heightPx: 250, axisX: 112 } as const;

const AXIS_X = DEPTH_FIGURE.axisX;
const LABEL_X = 228;
const FAN_Y = 22;
const FIRST_Y = 56;
const RELU_Y = 112;
const SECOND_Y = 146;
const SUM_Y = 204;
const TOP_Y = { 1: FIRST_Y, 2: SECOND_Y } as const;
const BAR_PX = 24;
const MOST_SHARE = 0.62;
const MOST_CHANNEL_PX = 4;

/** The layer of one branch, before or after they are put together. */
export interface BranchBar {
  readonly key: string;
  readonly layer: 1 | 2;
  readonly box: Box;
}

export interface FrameBox extends Box {
  readonly layer: 1 | 2;
}

/** W of a layer beside its bars: of each branch, or of all. */
export interface LayerLabel {
  readonly layer: 1 | 2;
  readonly at: Point;
  readonly ofBranches: boolean;
}

/** Which layers stand as one, the branches' together. */
type Joined = Readonly<Record<1 | 2, boolean>>;

/** One step of the rewriting, drawn. */
export interface DepthFigure {
  readonly bars: readonly BranchBar[];
  /** Whether the lines between what was joined are gone. */
  readonly dense: boolean;
  /** Outlines of the layers that stand as one. */
  readonly frames: readonly FrameBox[];
  readonly labels: readonly LayerLabel[];
  readonly relus: readonly Point[];
  readonly lines: string;
  readonly sum: Point | null;
}

/** Lays out a step for C branches that are d wide. */
export function depthFigure(step: DepthRuleStep, paths: number, groupWidth: number): DepthFigure {
  const at = DEPTH_RULE_STEPS.indexOf(step);
  const joined = { 1: at >= 1, 2: at >= 2 };
  const share = paths > 1 ? MOST_SHARE : 1;
  const channelPx = Math.min(MOST_CHANNEL_PX, (share * BARS_PX) / (paths * groupWidth));
  const barPx = groupWidth * channelPx;
  const first = centres(paths, barPx, joined[1]);
  const second = centres(paths, barPx, joined[2]);
  return {
    bars: [...bars(1, first, barPx, FIRST_Y), ...bars(2, second, barPx, SECOND_Y)],
    frames: [...frame(1, joined, paths * barPx), ...frame(2, joined, paths * barPx)],
    labels: ([1, 2] as const).map((layer) => ({
      layer,
      at: { x: LABEL_X, y: TOP_Y[layer] + BAR_PX / 2 + 5 },
      ofBranches: step !== 'dense',
    })),
    dense: step === 'dense',
    relus: (joined[1] ? [AXIS_X] : first).map((x) => ({ x, y: RELU_Y })),
    lines: linesOf(first, second, joined),
    sum: joined[2] ? null : { x: AXIS_X, y: SUM_Y },
  };
}

function centres(paths: number, barPx: number, isJoined: boolean): number[] {
  if (!isJoined) return pathCentres(paths, barPx, AXIS_X);
  return Array.from({ length: paths }, (_, path) => AXIS_X + (path - (paths - 1) / 2) * barPx);
}

function frame(layer: 1 | 2, joined: Joined, width: number): FrameBox[] {
  if (!joined[layer]) return [];
  return [{ layer, x: AXIS_X - width / 2, y: TOP_Y[layer], width, height: BAR_PX }];
}

function bars(layer: 1 | 2, xs: readonly number[], width: number, y: number): BranchBar[] {
  return xs.map((x, path) => ({
    key: `${layer}.${path}`,
    layer,
    box: { x: x - width / 2, y, width, height: BAR_PX },
  }));
}

const link = linkVertical();

function linesOf(first: readonly number[], second: readonly number[], joined: Joined): string {
  const one = [AXIS_X];
  const [into1, into2] = [joined[1] ? one : first, joined[2] ? one : second];
  const endY = joined[2] ? SECOND_Y + BAR_PX : SUM_Y;
  return [
    `M${AXIS_X} 12V${FAN_Y}`,
    fan(one, into1, FAN_Y, FIRST_Y),
    fan(into1, into1, FIRST_Y + BAR_PX, RELU_Y),
    fan(into1, into2, RELU_Y, SECOND_Y),
    joined[2] ? '' : fan(second, one, SECOND_Y + BAR_PX, SUM_Y),
    `M${AXIS_X} ${endY}V${DEPTH_FIGURE.heightPx - 14}`,
  ].join('');
}

/** From one to many, many to one, or each to its own. */
function fan(from: readonly number[], to: readonly number[], fromY: number, toY: number): string {
  const lines = Math.max(from.length, to.length);
  return Array.from({ length: lines }, (_, line) => {
    const source = from[Math.min(line, from.length - 1)] ?? AXIS_X;
    const target = to[Math.min(line, to.length - 1)] ?? AXIS_X;
    return link({ source: [source, fromY], target: [target, toY] }) ?? '';
  }).join('');
}
