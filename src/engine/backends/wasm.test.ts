import { expect, test } from 'vitest';
import { buildGraph } from '../../core/graph';
import { images } from '../fixtures/batch';
import { TINY } from '../fixtures/networks';
import { NODE_KERNELS } from '../fixtures/nodeBackends';
import { load, QUIET } from '../fixtures/pass';
import { hasRelaxedSimd } from '../wasm/features';
import { hashedWeights } from '../weights/hashed';
import { openWasm } from './wasm';

async function opened(wish: Parameters<typeof openWasm>[1]) {
  const device = await openWasm(NODE_KERNELS, wish);
  if (!('facts' in device)) throw new Error(`WASM did not open: ${device.detail}`);
  return device;
}

async function logits(device: Awaited<ReturnType<typeof opened>>) {
  const graph = buildGraph(TINY);
  const network = await load(device, graph, hashedWeights(graph));
  await network.resize(3);
  const { values } = await network.forward(images(3, TINY.inputPx), QUIET, false);
  return values.get(graph.layers.length - 1);
}

test('the kernels that one engine chose give another that is told of them the same answers, to the bit', async () => {
  const chosen = await opened({});
  const { fused } = chosen.facts;
  expect(fused).toBeTypeOf('boolean');
  const told = await opened({ maxThreads: 1, fused: fused ?? null });
  expect(told.facts).toMatchObject({ fused, threads: 1 });
  expect(await logits(told)).toEqual(await logits(chosen));
});

test.runIf(hasRelaxedSimd())('both builds can be asked for', async () => {
  for (const fused of [true, false]) expect((await opened({ fused })).facts.fused).toBe(fused);
});
