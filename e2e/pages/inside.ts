import { type Ablation, ablated, inputOf } from '../../src/core/ablation';
import { classMap, classMapHeadOf } from '../../src/core/classMap';
import type { Graph } from '../../src/core/layer';
import { tapIndex } from '../../src/core/taps';
import type { Executor } from '../../src/engine/executor';
import { blockTruth } from '../../src/engine/fixtures/blockTruth';
import { hashedInput } from '../../src/engine/fixtures/hashed';
import type { MachineName } from '../../src/engine/fixtures/machines';
import { difference } from '../../src/engine/fixtures/numbers';
import { pass, QUIET } from '../../src/engine/fixtures/pass';
import { hashedWeights } from '../../src/engine/weights/hashed';
import { open } from './device';
import { load, networkOf } from './runs';

/** A network and one of its blocks: grouped in odd widths, in fours, dense in vectors, and one channel a group. */
const BLOCKS = [
  ['odd widths', 'layer2.1'],
  ['four channels a group', 'layer2.0'],
  ['wide dense blocks', 'layer2.1'],
  ['one channel a group', 'layer1.0'],
] as const;
const OFFS: readonly Ablation['off'][] = [[0], 'all', 'branch', 'residual', []];

/**
 * Errors of blocks with a part of them off, and of class activation maps, relative to the largest value; and
 * what a network that had a part off gives afterwards, and from a block on, against what it gave before.
 */
export async function insideErrors(machine: MachineName): Promise<Record<string, number>> {
  const { device } = await open(machine);
  const errors: Record<string, number> = {};
  for (const [name, block] of BLOCKS) {
    const graph = networkOf(name);
    const input = hashedInput(graph.layers[0]?.out.heightPx ?? 0);
    const truth = blockTruth(graph, block, input);
    await device.guard(async () => {
      const network = await load(machine, graph);
      const before = await pass(network, input);
      for (const off of OFFS) {
        const got = await blockWith(network, machine, { block, off }, input);
        errors[`${name}, ${block} without ${off}`] = relative(got, truth(off));
      }
      errors[`${name} afterwards`] = difference(await pass(network, input), before);
      errors[`${name}, class activation map`] = await mapError(network, input);
      errors[`${name}, from ${block} on`] = await startError(network, block, input);
      network.dispose();
    });
  }
  return errors;
}

/** The block's output with a part of it off, by the loaded network where its layers stay. */
async function blockWith(
  network: Executor,
  machine: MachineName,
  ablation: Ablation,
  input: Float32Array,
): Promise<Float32Array> {
  const { graph, muted } = ablated(network.graph, ablation);
  // What a hash makes of a BN depends on whether its output is added.
  const weights = hashedWeights(network.graph);
  const used = graph === network.graph ? network : await load(machine, graph, new Set(), weights);
  const value = tapIndex(graph, ablation.block) ?? -1;
  await used.resize(1, new Set([value]));
  const putBack = muted && (await used.mute(muted));
  const { values } = await used.forward(input, QUIET, false);
  putBack?.();
  if (used !== network) used.dispose();
  return values.get(value) ?? new Float32Array();
}

/** How far a run that starts with what enters a block is from the whole run. */
async function startError(network: Executor, block: string, input: Float32Array): Promise<number> {
  const entering = inputOf(network.graph, block);
  const last = network.graph.layers.length - 1;
  await network.resize(1, new Set([entering]));
  const { values: whole } = await network.forward(input, QUIET, false);
  await network.resize(1, new Set());
  const given = whole.get(entering) ?? new Float32Array();
  const { values: rest } = await network.forward(given, QUIET, false, entering);
  return difference(rest.get(last) ?? [], [...(whole.get(last) ?? [])]);
}

/** How far the mean of a class's map plus its bias is from its logit. */
async function mapError(network: Executor, input: Float32Array): Promise<number> {
  const { graph } = network;
  const errors: number[] = [];
  for (const classIndex of [0, 6]) {
    const { features } = classMapHeadOf(graph, classIndex);
    await network.resize(1, new Set([features]));
    const { values } = await network.forward(input, QUIET, false);
    const { weights, bias } = await network.outputWeights(classIndex);
    const map = classMap(
      values.get(features) ?? new Float32Array(),
      shapeOf(graph, features),
      weights,
    );
    const mean = map.reduce((sum, value) => sum + value / map.length, 0);
    const logit = values.get(graph.layers.length - 1)?.[classIndex] ?? Number.NaN;
    errors.push(relative([mean + bias], [logit]));
  }
  return Math.max(...errors);
}

function shapeOf({ layers }: Graph, index: number) {
  const layer = layers[index];
  if (layer === undefined) throw new Error(`no layer at index ${index}`);
  return layer.out;
}

function relative(got: ArrayLike<number>, want: readonly number[]): number {
  const largest = want.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return difference(got, want) / largest;
}
