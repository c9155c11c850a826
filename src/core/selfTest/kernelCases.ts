import type { Graph, Layer } from '../layer';
import { residualOf } from '../presets';
import type { ResNetSpec } from '../spec';

/** A small network whose steps are compared one by one with the plain interpreter. */
export interface KernelCase {
  readonly name: string;
  readonly spec: ResNetSpec;
  /** Whether additions and ReLUs are steps of their own, as they are where something else reads what lies between. */
  readonly apart: boolean;
}

const SMALL = residualOf('cifar10-resnext29-4x6d');
const STEM = { stem: 'imagenet', stemWidth: 64 } as const;
const TWO_STAGES = { blocks: [1, 2], strides: [1, 2] } as const;

/**
 * Between them: both stems; dense, grouped and depthwise 3x3, of widths that have kernels of their own and of odd
 * ones, in strides of 1 and 2; 1x1; both poolings; fc; additions of a projection and of an identity.
 */
export const KERNEL_CASES: readonly KernelCase[] = [
  kernelCase('4 groups of 6', { ...TWO_STAGES, planes: [16, 32] }),
  kernelCase('32 groups of 4', {
    ...STEM,
    ...TWO_STAGES,
    planes: [32, 64],
    cardinality: 32,
    groupWidth: 4,
  }),
  kernelCase('dense, 64 wide', {
    ...STEM,
    ...TWO_STAGES,
    planes: [16, 16],
    cardinality: 1,
    groupWidth: 64,
  }),
  kernelCase('basic blocks', {
    ...TWO_STAGES,
    block: 'basic',
    planes: [16, 16],
    cardinality: 1,
    groupWidth: 16,
  }),
  kernelCase('one channel a group', {
    blocks: [2],
    strides: [2],
    planes: [8],
    cardinality: 32,
    groupWidth: 1,
  }),
  kernelCase('odd widths', {
    ...TWO_STAGES,
    planes: [7, 9],
    stemWidth: 5,
    cardinality: 3,
    groupWidth: 5,
    inputPx: 37,
    classes: 7,
  }),
  { ...kernelCase('additions apart', { blocks: [2], strides: [2], planes: [16] }), apart: true },
];

/** What one step of the engine computes: layers of a graph in order, of which the last is its output. */
export interface KernelStep {
  /** The kind of kernel: `grouped 3x3`, `average pool`. */
  readonly kernel: string;
  /** torch's name of the first layer. */
  readonly layer: string;
  /** Indices in the graph. */
  readonly layers: readonly number[];
  /** The name by which the output is asked for. */
  readonly tap: string;
}

/** The steps of a case's graph: what lies between two values that are asked for. */
export function kernelSteps({ layers }: Graph, apart: boolean): readonly KernelStep[] {
  const steps: KernelStep[] = [];
  let open: number[] = [];
  for (const [index, layer] of layers.entries()) {
    if (layer.op.kind === 'input') continue;
    open.push(index);
    if (!isEnd(layers, index, apart)) continue;
    const members = open.flatMap((at) => layers[at] ?? []);
    const [first = layer] = members;
    steps.push({
      kernel: kernelName(first, members),
      layer: first.name,
      layers: open,
      tap: layer.name,
    });
    open = [];
  }
  return steps;
}

/** Whether nothing that follows is a part of the same step. */
function isEnd(layers: readonly Layer[], index: number, apart: boolean): boolean {
  const next = layers[index + 1];
  if (next === undefined || !next.inputs.includes(index)) return true;
  if (apart && layers[index]?.op.kind === 'batchNorm') return true;
  return !['batchNorm', 'add', 'relu'].includes(next.op.kind);
}

function kernelName(first: Layer, members: readonly Layer[]): string {
  const { op } = first;
  switch (op.kind) {
    case 'conv': {
      const kind = groupingOf(first, op.groups);
      const adds = members.some((each) => each.op.kind === 'add') ? ' with addition' : '';
      return `${kind} ${op.kernel.join('x')}${adds}`;
    }
    case 'globalAvgPool':
      return 'average pool';
    case 'maxPool':
      return 'max pool';
    default:
      return op.kind;
  }
}

function groupingOf({ place, in: from }: Layer, groups: number): string {
  if (place.part === 'stem') return 'stem';
  if (groups === 1) return 'dense';
  return groups === from.channels ? 'depthwise' : 'grouped';
}

function kernelCase(name: string, change: Partial<ResNetSpec>): KernelCase {
  return { name, spec: { ...SMALL, ...change }, apart: false };
}
