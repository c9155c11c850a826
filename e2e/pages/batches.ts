import { batchError } from '../../src/engine/fixtures/batch';
import type { MachineName } from '../../src/engine/fixtures/machines';
import { open } from './device';
import { load, networkOf } from './runs';

/** Networks that between them have kernels of every kind. */
const NAMES = [
  'odd widths',
  'wide dense blocks',
  'one channel a group',
  'VGG and AlexNet of 2012, in small',
];

/** How far so many images at once are from each alone, taps too, by network. */
export async function batchErrors(
  machine: MachineName,
  counts: readonly number[],
): Promise<Record<string, number>> {
  const { device } = await open(machine);
  const errors: Record<string, number> = {};
  for (const name of NAMES) {
    const graph = networkOf(name);
    const px = graph.layers[0]?.out.heightPx ?? 0;
    const middle = Math.floor(graph.layers.length / 2);
    const network = await load(machine, graph, new Set([1, middle]));
    for (const count of counts) {
      const error = await device.guard(() => batchError(network, count, px));
      errors[`${name}, ${count} images`] = error;
    }
    network.dispose();
  }
  return errors;
}
