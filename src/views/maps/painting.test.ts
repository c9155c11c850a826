import { expect, test } from 'vitest';
import { domainOf, rampOf, stepOf } from '../looks/ramps';
import { channelOrder } from './channelOrder';
import { factsOf, peakOf, valueAt } from './layerMapFacts';
import { paintChannel } from './paintChannel';

/** Two rows, two columns, two channels. */
const MAP = { shape: [1, 2, 2, 2], data: Float32Array.of(0, -1, 1, -2, 2, 0, 4, 3) };
const ramp = Uint32Array.from({ length: 256 }, (_, step) => step);

function painted(channel: number, width: number, height: number): number[] {
  const pixels = new Uint32Array(width * height).fill(999);
  const place = { x: 0, y: 0, width, height };
  paintChannel(MAP, channel, { pixels, widthPx: width }, place, { from: 0, to: 4 }, ramp);
  return [...pixels];
}

test('a channel is painted position by position, doubled, or as the mean of what a pixel covers', () => {
  expect(painted(0, 2, 2)).toEqual([0, 64, 128, 255]);
  expect(painted(0, 4, 2)).toEqual([0, 0, 64, 64, 128, 128, 255, 255]);
  expect(painted(0, 1, 1)).toEqual([stepOf(7 / 4, { from: 0, to: 4 })]);
});

test('a channel is painted into its own place of the sheet alone', () => {
  const pixels = new Uint32Array(12).fill(999);
  const place = { x: 1, y: 1, width: 2, height: 2 };
  paintChannel(MAP, 0, { pixels, widthPx: 4 }, place, { from: 0, to: 4 }, ramp);
  expect([...pixels]).toEqual([999, 999, 999, 999, 999, 0, 64, 999, 999, 128, 255, 999]);
});

test('zero has one colour: the middle where there are negative values, else the first', () => {
  expect(stepOf(0, domainOf(-3, 1, true))).toBe(128);
  expect(domainOf(-3, 1, true)).toEqual({ from: -3, to: 3 });
  expect(stepOf(0, domainOf(0.5, 2, false))).toBe(0);
  expect(stepOf(2, domainOf(0.5, 2, false))).toBe(255);
  expect(stepOf(0, domainOf(0, 0, true))).toBe(128);
  expect(stepOf(0, domainOf(0, 0, false))).toBe(0);
});

test('the ramp of negative and positive values is blue to red about what the page is made of', () => {
  for (const dark of [false, true]) {
    const [low = 0, middle = 0, high = 0] = [0, 128, 255].map((step) => rampOf(true, dark)[step]);
    const [red, blue] = [
      (colour: number) => colour & 255,
      (colour: number) => (colour >> 16) & 255,
    ];
    expect(blue(low)).toBeGreaterThan(red(low));
    expect(red(high)).toBeGreaterThan(blue(high));
    expect(red(middle) > 200).toBe(!dark);
  }
});

test('facts, peaks and numbers of a map are of its own values', () => {
  const facts = factsOf(MAP);
  expect(facts).toMatchObject({ rows: 2, columns: 2, channels: 2, min: -2, max: 4 });
  expect(peakOf(facts, 0)).toEqual({ channel: 0, y: 1, x: 1 });
  expect(valueAt(facts, peakOf(facts, 1))).toBe(3);
  expect(valueAt(facts, { channel: 1, y: 0, x: 1 })).toBe(-2);
});

test('by energy the strongest group comes first, and in it its strongest channel', () => {
  const energy = Float64Array.of(5, 1, 2, 9, 3, 3);
  expect(channelOrder({ energy }, 1, 'energy')).toEqual([3, 0, 4, 5, 2, 1]);
  expect(channelOrder({ energy }, 3, 'energy')).toEqual([3, 2, 0, 1, 4, 5]);
  expect(channelOrder({ energy }, 3, 'index')).toEqual([0, 1, 2, 3, 4, 5]);
});
