import { expect, test } from 'vitest';
import { paintOf } from './paint';

test.each([
  ['rgb(37, 99, 235)', '#2563eb', 1],
  ['rgba(37, 99, 235, 0.5)', '#2563eb', 0.5],
  ['rgb(37 99 235 / 25%)', '#2563eb', 0.25],
  ['color(srgb 0.2 0.4 1 / 0.5)', '#3366ff', 0.5],
  ['#ABCDEF', '#abcdef', 1],
  ['#fff', '#ffffff', 1],
  ['none', 'none', 1],
  ['transparent', 'none', 1],
  ['rgba(0, 0, 0, 0)', 'none', 1],
  ['url("#fade")', 'url(#fade)', 1],
])('%s is %s with an opacity of %f', (css, colour, opacity) => {
  expect(paintOf(css)).toEqual({ colour, opacity });
});

test('a colour that no rule knows is an error, not black', () => {
  expect(() => paintOf('lab(50% 40 59.5)')).toThrow('lab(50% 40 59.5)');
});
