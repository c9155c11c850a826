import { expect, it } from 'vitest';
import { aliveScales } from './aliveSteps';

const scales = aliveScales(
  [
    [4, 8, 2],
    [16, 1],
  ],
  300,
  100,
);

it('is zero-based, and as high as the larger of both', () => {
  expect(scales.y(0)).toBe(100);
  expect(scales.y(16)).toBe(0);
  expect(scales.y(8)).toBe(50);
  expect(scales.ticks[0]).toBe(0);
});

it('gives each layer a step of one width', () => {
  expect(scales.pathsOf([4, 8, 2]).edge).toBe(
    'M0,75L100,75L100,50L200,50L200,87.5L300,87.5L300,87.5',
  );
});

it('knows the layer under the pointer, and stays within', () => {
  expect([0, 99, 100, 299, 300, 999, -5].map(scales.layerAt)).toEqual([0, 0, 1, 2, 2, 2, 0]);
});
