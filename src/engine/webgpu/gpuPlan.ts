import { buildGraph } from '../../core/graph';
import type { Graph, Layer } from '../../core/layer';
import { presetOf } from '../../core/presets';
import { planOf, type Step } from '../plan';
import { chooseConv, productOf } from './convTable';
import type { Machine } from './family';
import { stepsOf } from './splitCost';
import { stepCalls } from './stepCalls';
import { convShape } from './weightedCalls';

/** What a GPU is given for a layer of a network, for one image. */
export interface LayerPlan {
  readonly name: string;
  /** `kernel/stride in-out gGroups @px` for a convolution, else the kind of layer. */
  readonly shape: string;
  readonly program: string;
  readonly dispatches: number;
  /** Of the first dispatch, which does the sums. */
  readonly workgroups: number;
  /** Inputs that an invocation sums up for each of its outputs; 0 where there is no sum to split. */
  readonly sum: number;
  /** Bytes of x, weights and added values, and of sums between two dispatches. */
  readonly readBytes: number;
  readonly writtenBytes: number;
}

/** What each layer of a preset is given on a machine. */
export function gpuPlan(preset: string, machine: Machine): LayerPlan[] {
  const graph = buildGraph(presetOf(preset).spec);
  return planOf(graph).map((step) => layerPlan(step, graph, machine));
}

function layerPlan(step: Step, graph: Graph, machine: Machine): LayerPlan {
  const calls = stepCalls(step, { graph, machine, images: 1 });
  const sliceBytes = calls.reduce((sum, call) => sum + call.sliceBytes, 0);
  const read = step.inputs.reduce((sum, value) => sum + bytesOf(graph.layers[value]), 0);
  const weights = step.layer.tensors.reduce((sum, { shape }) => sum + 4 * product(shape), 0);
  return {
    name: step.layer.name,
    shape: shapeName(step.layer),
    ...program(step, machine),
    dispatches: calls.length,
    workgroups: product(calls[0]?.call.workgroups ?? []),
    readBytes: read + weights + sliceBytes,
    writtenBytes: bytesOf(graph.layers[step.output]) + sliceBytes,
  };
}

function program(step: Step, machine: Machine): { program: string; sum: number } {
  const { op } = step.layer;
  if (op.kind !== 'conv') return { program: op.kind, sum: 0 };
  const shape = convShape(step, op, 1);
  const choice = chooseConv(shape, machine);
  const taps = product(op.kernel);
  if (choice.kind === 'split') {
    const { tile, slices } = choice.split;
    const parts = tile.parts > 1 ? `, ${tile.parts} parts` : '';
    const cut = slices > 1 ? `, ${slices} slices` : '';
    const sum = stepsOf(productOf(shape), choice.split) * tile.depth;
    return { program: `split ${tile.pixels}x${tile.channels}${parts}${cut}`, sum };
  }
  const whole = (taps * shape.inChannels) / shape.groups;
  if (choice.kind === 'grouped') {
    const { pixels, parts } = choice.tile;
    return { program: `grouped ${pixels} px, ${parts} parts`, sum: Math.ceil(whole / parts) };
  }
  return { program: choice.kind, sum: whole };
}

function shapeName({ op, in: from, out }: Layer): string {
  if (op.kind !== 'conv') return op.kind;
  const stride = op.stride[0] > 1 ? `/${op.stride[0]}` : '';
  const groups = op.groups > 1 ? ` g${op.groups}` : '';
  const channels = `${from.channels}-${out.channels}`;
  return `${op.kernel.join('x')}${stride} ${channels}${groups} @${out.heightPx}`;
}

function bytesOf(layer: Layer | undefined): number {
  return layer === undefined ? 0 : 4 * layer.out.channels * layer.out.heightPx * layer.out.widthPx;
}

function product(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all * each, 1);
}
