import { expansion, type ResNetSpec } from './spec';
import { STEMS, slidPx } from './stems';

/**
 * A cost of a residual network as it depends on C and d. A stage whose groups are g wide costs
 * `linear * C g + square * C g g`, so the network costs `fixed + C * sum(linear g + square g g)`:
 * linear in C, quadratic in d. Stages of basic blocks have neither C nor d and are all `fixed`.
 */
export interface CostLaw {
  readonly fixed: number;
  readonly stages: readonly StageLaw[];
}

interface StageLaw {
  /** Its g is the floor of d * planes / firstPlanes. */
  readonly planes: number;
  readonly firstPlanes: number;
  readonly linear: number;
  readonly square: number;
}

export interface NetworkLaws {
  /** Trained parameters. */
  readonly params: CostLaw;
  /** Multiply-adds of convolutions and fc. */
  readonly macs: CostLaw;
}

/**
 * The laws of params and MACs, by adding up stages on paper and not layers of a graph, so that each
 * derivation checks the other. The spec must be one that `validate` finds no error in; C and d in
 * it are not read. Whole numbers are exact below 2^53.
 */
export function networkLaws(spec: ResNetSpec): NetworkLaws {
  const start = stemOf(spec);
  const sums: Sums = {
    params: { fixed: start.params, stages: [] },
    macs: { fixed: start.macs, stages: [] },
  };
  const firstPlanes = spec.planes[0] ?? 1;
  let into = spec.stemWidth;
  let px = start.px;
  spec.planes.forEach((planes, stage) => {
    const out = planes * expansion(spec.block);
    const halves = spec.strides[stage] === 2;
    const outPx = halves ? halved(px) : px;
    const blocks = spec.blocks[stage] ?? 0;
    const at = { planes, firstPlanes, blocks, into, out, px, outPx };
    if (spec.block === 'basic') addBasic(sums, at);
    else addBottleneck(sums, at, spec.strideOn === '1x1');
    if (spec.residual && (into !== out || halves)) addProjection(sums, at);
    into = out;
    px = outPx;
  });
  if (spec.includeTop) {
    sums.params.fixed += (into + 1) * spec.classes;
    sums.macs.fixed += into * spec.classes;
  }
  return sums;
}

/** The cost of a law at C and d. */
export function costAt(law: CostLaw, cardinality: number, groupWidth: number): number {
  return law.fixed + cardinality * costPerPath(law, groupWidth);
}

/** What one more path (C + 1) adds at a group width. */
export function costPerPath({ stages }: CostLaw, groupWidth: number): number {
  let sum = 0;
  for (const { planes, firstPlanes, linear, square } of stages) {
    const width = Math.floor((groupWidth * planes) / firstPlanes);
    sum += linear * width + square * width * width;
  }
  return sum;
}

/** Trained parameters of a network, without its graph. */
export function closedParams(spec: ResNetSpec): number {
  return costAt(networkLaws(spec).params, spec.cardinality, spec.groupWidth);
}

/** Multiply-adds (conv and fc) of a network, without its graph. */
export function closedMacs(spec: ResNetSpec): number {
  return costAt(networkLaws(spec).macs, spec.cardinality, spec.groupWidth);
}

interface Sums {
  readonly params: { fixed: number; readonly stages: StageLaw[] };
  readonly macs: { fixed: number; readonly stages: StageLaw[] };
}

interface Stage {
  readonly planes: number;
  readonly firstPlanes: number;
  readonly blocks: number;
  readonly into: number;
  readonly out: number;
  /** Side of what comes in and of what goes out. */
  readonly px: number;
  readonly outPx: number;
}

/** Both 3x3 of padding 1 and 1x1 of padding 0 leave this of a side at stride 2. */
function halved(px: number): number {
  return Math.ceil(px / 2);
}

function stemOf({ stem, stemWidth, inputPx }: ResNetSpec) {
  const { conv, pool } = STEMS[stem];
  const weights = 3 * stemWidth * conv.kernelPx ** 2;
  const convPx = slidPx(inputPx, conv);
  const px = pool === null ? convPx : slidPx(convPx, pool);
  return { params: weights + 2 * stemWidth, macs: weights * convPx * convPx, px };
}

/** Two 3x3 in every block; only the first of all reads the width of the stage before. */
function addBasic({ params, macs }: Sums, { planes, blocks, into, outPx }: Stage): void {
  const weights = 9 * planes * (into + (2 * blocks - 1) * planes);
  params.fixed += weights + 4 * planes * blocks;
  macs.fixed += weights * outPx * outPx;
}

/** 1x1 into the paths, 3x3 in each path, 1x1 out of them. */
function addBottleneck({ params, macs }: Sums, at: Stage, strideOnFirst: boolean): void {
  const { planes, firstPlanes, blocks, into, out, px, outPx } = at;
  const later = (2 * blocks - 1) * out;
  const batchNorm = 4 * blocks;
  params.fixed += 2 * out * blocks;
  const linear = into + later + batchNorm;
  params.stages.push({ planes, firstPlanes, linear, square: 9 * blocks });
  const area = outPx * outPx;
  const firstArea = strideOnFirst ? area : px * px;
  const linearMacs = into * firstArea + later * area;
  const squareMacs = 9 * blocks * area;
  macs.stages.push({ planes, firstPlanes, linear: linearMacs, square: squareMacs });
}

function addProjection({ params, macs }: Sums, { into, out, outPx }: Stage): void {
  params.fixed += into * out + 2 * out;
  macs.fixed += into * out * outPx * outPx;
}
