import { expect, test } from 'vitest';
import { GPU_SPEED, Pacer } from './pacer';

const costs = (count: number, cost: number) => new Array<number>(count).fill(cost);

test('while nothing is known steps go one by one', () => {
  expect(new Pacer().take(costs(50, 1e9))).toBe(1);
});

test('a GPU gets a whole network at once from the first run on', () => {
  const resnet50 = costs(56, 4.3e9 / 56);
  expect(new Pacer(GPU_SPEED).take(resnet50)).toBe(56);
});

test('a fast device gets a whole network at once', () => {
  const pacer = new Pacer();
  pacer.measured(8e7, 0.05);
  expect(pacer.take(costs(50, 8e7))).toBe(50);
});

test('a slow device gets what takes about 80 ms, and never less than one step', () => {
  const pacer = new Pacer();
  pacer.measured(1e8, 100);
  expect(pacer.take(costs(50, 1e7))).toBe(8);
  expect(pacer.take(costs(50, 1e9))).toBe(1);
});

test('a device that slows down is followed', () => {
  const pacer = new Pacer();
  pacer.measured(1e8, 1);
  for (let at = 0; at < 20; at += 1) pacer.measured(1e8, 100);
  expect(pacer.take(costs(50, 1e7))).toBe(8);
});
