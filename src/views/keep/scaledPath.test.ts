import { describe, expect, it } from 'vitest';
import { scaledPath, stretchOf } from './scaledPath';

describe('a path whose stretch is put into its numbers', () => {
  const stretch = { sx: 100, sy: 10, dx: 5, dy: 7 };

  it('moves places and stretches steps', () => {
    expect(scaledPath('M0.25 0V1M0.5 0v1', stretch)).toBe('M 30 7V 17M 55 7v 10');
    expect(scaledPath('M0 0h1v1h-1z', stretch)).toBe('M 5 7h 100v 10h -100z');
    expect(scaledPath('M0 0Q1 0 1 1', stretch)).toBe('M 5 7Q 105 7 105 17');
  });

  it('takes the first m for a place, and the next for a step', () => {
    expect(scaledPath('m1 1l1 1m1 1', stretch)).toBe('m 105 17l 100 10m 100 10');
  });

  it('leaves arcs alone', () => {
    expect(scaledPath('M0 0a3 3 0 1 0 6 0', stretch)).toBeNull();
  });
});

describe('a transform as a stretch', () => {
  it('is read in its order', () => {
    expect(stretchOf('translate(3, 4) scale(10, 2)')).toEqual({ sx: 10, sy: 2, dx: 3, dy: 4 });
    expect(stretchOf('scale(2) translate(3 4)')).toEqual({ sx: 2, sy: 2, dx: 6, dy: 8 });
    expect(stretchOf('')).toEqual({ sx: 1, sy: 1, dx: 0, dy: 0 });
  });

  it('is none where it turns', () => {
    expect(stretchOf('rotate(90)')).toBeNull();
  });
});
