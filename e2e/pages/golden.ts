import { buildGraph } from '../../src/core/graph';
import type { ArchSpec } from '../../src/core/spec';
import { hashedInput } from '../../src/engine/fixtures/hashed';
import type { MachineName } from '../../src/engine/fixtures/machines';
import { QUIET } from '../../src/engine/fixtures/pass';
import { open } from './device';
import { load } from './runs';

/** The logits of a whole network with hashed weights, and its dispatches, with the kernels for a machine. */
export async function hashedLogits(
  machine: MachineName,
  spec: ArchSpec,
): Promise<{ logits: number[]; dispatches: number }> {
  const { device } = await open(machine);
  const graph = buildGraph(spec);
  const network = await load(machine, graph);
  const input = hashedInput(spec.inputPx);
  const { values } = await device.guard(() => network.forward(input, QUIET, false));
  const { dispatches } = network;
  network.dispose();
  return { logits: [...(values.get(graph.layers.length - 1) ?? [])], dispatches };
}
