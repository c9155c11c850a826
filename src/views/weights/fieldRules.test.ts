import { describe, expect, it } from 'vitest';
import { readMean, readResize, readStd } from './fieldRules';

describe('a typed number', () => {
  it.each([
    ['1', 1],
    ['2048', 2048],
    ['0', null],
    ['2049', null],
    ['256.5', null],
    ['-5', null],
    ['', null],
  ])('resize %j is %j', (text, px) => expect(readResize(text)).toBe(px));

  it.each([
    ['0.485', 0.485],
    ['0,485', 0.485],
    ['.5', 0.5],
    ['0', 0],
    ['−0.5', -0.5],
    ['11', null],
    ['1e3', null],
    ['NaN', null],
  ])('mean %j is %j', (text, mean) => expect(readMean(text)).toBe(mean));

  it.each([
    ['0.229', 0.229],
    ['0', null],
    ['-0.1', null],
    ['Infinity', null],
  ])('std %j is %j', (text, std) => expect(readStd(text)).toBe(std));
});
