import type { Graph } from '../../src/core/layer';
import type { Executor } from '../../src/engine/executor';
import { hashedInput } from '../../src/engine/fixtures/hashed';
import { interpreted } from '../../src/engine/fixtures/interpreted';
import type { MachineName } from '../../src/engine/fixtures/machines';
import { NETWORKS } from '../../src/engine/fixtures/networks';
import { difference } from '../../src/engine/fixtures/numbers';
import { QUIET } from '../../src/engine/fixtures/pass';
import { loadOnWebGpu } from '../../src/engine/webgpu/loadOnWebGpu';
import { hashedWeights } from '../../src/engine/weights/hashed';
import { open } from './device';

/** Errors of small networks against the plain interpreter, relative to the largest value. */
export async function networkErrors(machine: MachineName): Promise<Record<string, number>> {
  const errors: Record<string, number> = {};
  for (const name of Object.keys(NETWORKS))
    errors[name] = await errorAt(machine, networkOf(name), new Set());
  const graph = networkOf('four channels a group');
  const taps = ['layer1.0.conv2', 'layer2.0.bn3', 'layer2.0.add'];
  const keep = taps.map((tap) => graph.layers.findIndex(({ name }) => name === tap));
  errors['values that are kept'] = await errorAt(machine, graph, new Set(keep));
  return errors;
}

export function networkOf(name: string): Graph {
  const make = NETWORKS[name];
  if (make === undefined) throw new Error(`no network: ${name}`);
  return make();
}

export async function load(
  machine: MachineName,
  graph: Graph,
  keep: ReadonlySet<number> = new Set(),
  weights = hashedWeights(graph),
): Promise<Executor> {
  const { device, host } = await open(machine);
  const { signal } = QUIET;
  const order = { graph, weights, keep, onLoaded: () => undefined, signal };
  return device.guard(() => loadOnWebGpu(order, host));
}

/** The largest error of the last value and of those that are kept. */
async function errorAt(
  machine: MachineName,
  graph: Graph,
  keep: ReadonlySet<number>,
): Promise<number> {
  const { device } = await open(machine);
  const network = await load(machine, graph, keep);
  const px = graph.layers[0]?.out.heightPx ?? 0;
  const input = hashedInput(px);
  const { values } = await device.guard(() => network.forward(input, QUIET, false));
  network.dispose();
  const weights = hashedWeights(graph);
  const errors = [...values].map(([index, got]) => {
    const upTo = { ...graph, layers: graph.layers.slice(0, index + 1) };
    const want = interpreted(upTo, weights, input);
    return difference(got, want) / want.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
  });
  if (values.size !== keep.size + (keep.has(graph.layers.length - 1) ? 0 : 1)) {
    throw new Error(`${values.size} values came back`);
  }
  return Math.max(...errors);
}
