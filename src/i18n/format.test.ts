import { describe, expect, it } from 'vitest';
import { bytes, duration, exact, factor, percent, ratio, short, signedPercent } from './format';

describe('short', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1.00 k'],
    [25_028_904, '25.03 M'],
    [4_230_479_872, '4.23 G'],
    [667_123_456, '667.1 M'],
    [999_950, '1.00 M'],
    [19_158_315_565_056, '19.16 T'],
  ])('writes %d as %s', (value, text) => {
    expect(short(value)).toBe(text);
  });
});

describe('exact', () => {
  it('writes every digit', () => {
    expect(exact(25_028_904)).toBe('25,028,904');
  });
});

describe('ratio and factor', () => {
  it('keep two decimals of a ratio and as few as need be of a factor', () => {
    expect(ratio(0.979)).toBe('0.98×');
    expect(ratio(137_939.4)).toBe('137,939×');
    expect([9.99, 9.995, 84.402, 99.94, 99.96, 138.2].map(ratio)).toEqual([
      '9.99×',
      '10.0×',
      '84.4×',
      '99.9×',
      '100×',
      '138×',
    ]);
    expect(factor(1.5)).toBe('1.5');
    expect(factor(1 / 3)).toBe('0.33');
    expect(factor(1024)).toBe('1,024');
  });
});

describe('signedPercent', () => {
  it.each([
    [-2.08, '−2.1 %'],
    [29.6, '+30 %'],
    [3, '+3 %'],
    [0.01, '0 %'],
    [-0.01, '0 %'],
    [9.96, '+10 %'],
  ])('writes %d as %s', (value, text) => {
    expect(signedPercent(value)).toBe(text);
  });
});

describe('percent', () => {
  it('writes a share with one decimal', () => {
    expect(percent(0.9908)).toBe('99.1 %');
  });
});

describe('duration', () => {
  it.each([
    [0.084, '0.08 ms'],
    [0.996, '1.0 ms'],
    [5.32, '5.3 ms'],
    [181.4, '181 ms'],
    [2410, '2.41 s'],
    [999.7, '1.00 s'],
    [99.96, '100 ms'],
  ])('writes %d ms as %s', (ms, text) => {
    expect(duration(ms)).toBe(text);
  });
});

describe('bytes', () => {
  it('writes powers of ten', () => {
    expect(bytes(16)).toBe('16 B');
    expect(bytes(102_228_128)).toBe('102.2 MB');
    expect(bytes(1_252_392)).toBe('1.25 MB');
  });
});
