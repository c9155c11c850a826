import { expect, test } from 'vitest';
import { tickText } from './tickText';

test.each([
  ['8.00 G', '8 G'],
  ['25.50 M', '25.5 M'],
  ['4.23 G', '4.23 G'],
  ['300.0 MB', '300 MB'],
  ['100 ms', '100 ms'],
  ['0', '0'],
  ['32', '32'],
])('%s reads %s', (text, read) => {
  expect(tickText(text)).toBe(read);
});
