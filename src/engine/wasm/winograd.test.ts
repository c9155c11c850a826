import { expect, test } from 'vitest';
import { buildGraph } from '../../core/graph';
import { residualOf } from '../../core/presets';
import { planOf } from '../plan';
import { winogradLength, winogradSteps } from './winograd';

function chosenOf(id: string) {
  const steps = planOf(buildGraph(residualOf(id)));
  return [...winogradSteps(steps)].map(({ layer }) => layer);
}

test('ResNet-50 has its thirteen 3x3 of stride 1 computed by Winograd, ResNeXt-50 none', () => {
  expect(chosenOf('resnet50')).toHaveLength(13);
  expect(chosenOf('resnext50_32x4d')).toEqual([]);
});

test('weights that would get too long are left as they are, later ones first', () => {
  const chosen = chosenOf('resnet152');
  const bytes = chosen.reduce(
    (sum, { in: x, out }) => sum + 4 * winogradLength(x.channels, out.channels),
    0,
  );
  expect(bytes).toBeLessThanOrEqual(256 * 2 ** 20);
  expect(bytes).toBeGreaterThan(200 * 2 ** 20);
  expect(chosen.filter(({ name }) => name.startsWith('layer1')).length).toBe(3);
  const widest = chosenOf('wide_resnet50_2').map(({ out }) => out.channels);
  expect(Math.max(...widest)).toBe(512);
});
