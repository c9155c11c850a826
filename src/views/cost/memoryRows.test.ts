import { expect, it } from 'vitest';
import { memoryOf } from '../../core/memory';
import { presetOf } from '../../core/presets';
import { networkOf } from '../../store/derived';
import { memoryRows } from './memoryRows';

const networks = {
  a: networkOf(presetOf('resnet50').spec),
  b: networkOf(presetOf('resnext50_32x4d').spec),
};
const rowsAt = (batch: number) => {
  const memory = { a: memoryOf(networks.a.graph, batch), b: memoryOf(networks.b.graph, batch) };
  return Object.fromEntries(memoryRows(networks, memory).map((row) => [row.key, row]));
};

it("torchinfo's pass size of both is the published one", () => {
  const { torchinfo } = rowsAt(1);
  expect(((torchinfo?.values.a ?? 0) / 1e6).toFixed(2)).toBe('177.83');
  expect(((torchinfo?.values.b ?? 0) / 1e6).toFixed(2)).toBe('230.42');
});

it('weights stay and activations grow with the batch', () => {
  const [one, many] = [rowsAt(1), rowsAt(32)];
  expect(many.fp32?.values.a).toBe(102_228_128);
  expect(many.fp16?.values.a).toBe(51_114_064);
  expect(many.int8?.values.a).toBe(25_557_032);
  expect(many.peak?.values.a).toBe(32 * (one.peak?.values.a ?? 0));
  expect(many.saved?.values.b).toBeGreaterThan(31 * (one.saved?.values.b ?? 0));
});

it('a peak names its layer; in place it is no higher', () => {
  const { peak, peakInPlace, saved } = rowsAt(1);
  const names = networks.a.graph.layers.map(({ name }) => name);
  expect(names).toContain(peak?.layers?.a);
  expect(peakInPlace?.values.a).toBeLessThanOrEqual(peak?.values.a ?? 0);
  expect(saved?.layers).toBeNull();
});
