import { type BlockKind, depthOf, type ResNetSpec } from './spec';

/** One stop of the depth slider. */
export interface DepthStep {
  readonly depth: number;
  readonly blocks: readonly number[];
  /** Whether this depth was published. */
  readonly named: boolean;
}

/** Blocks per stage of the published four-stage networks (He et al. 2015, Table 1; 200: He et al. 2016). */
const PUBLISHED: Record<BlockKind, readonly (readonly number[])[]> = {
  basic: [
    [2, 2, 2, 2],
    [3, 4, 6, 3],
  ],
  bottleneck: [
    [2, 2, 2, 2],
    [3, 4, 6, 3],
    [3, 4, 23, 3],
    [3, 8, 36, 3],
    [3, 24, 36, 3],
  ],
};
const MAX_BLOCKS_EACH_STAGE = 12;

/**
 * The stops of the depth slider, shallow to deep. Four stages: the published depths, and between
 * them those that add blocks to stage 3. Any other number of stages: n blocks in each, as on CIFAR.
 */
export function depthSteps(spec: Pick<ResNetSpec, 'block' | 'blocks'>): DepthStep[] {
  const { block } = spec;
  if (spec.blocks.length !== 4) return evenSteps(block, spec.blocks.length);
  return PUBLISHED[block].flatMap((blocks, index) => {
    const next = PUBLISHED[block][index + 1];
    const limit = next === undefined ? 0 : depthOf({ block, blocks: next });
    return [step(block, blocks, true), ...stepsBefore(limit, block, blocks)];
  });
}

function stepsBefore(limit: number, block: BlockKind, start: readonly number[]): DepthStep[] {
  const steps: DepthStep[] = [];
  for (let extra = 1; ; extra += 1) {
    const blocks = start.map((count, stage) => (stage === 2 ? count + extra : count));
    if (depthOf({ block, blocks }) >= limit) return steps;
    steps.push(step(block, blocks, false));
  }
}

function evenSteps(block: BlockKind, stages: number): DepthStep[] {
  return Array.from({ length: MAX_BLOCKS_EACH_STAGE }, (_, index) =>
    step(block, new Array<number>(stages).fill(index + 1), false),
  );
}

function step(block: BlockKind, blocks: readonly number[], named: boolean): DepthStep {
  return { depth: depthOf({ block, blocks }), blocks, named };
}
