import { expect, test } from 'vitest';
import { isMissingPart } from './missingPart';

test.each([
  'Failed to fetch dynamically imported module: http://localhost/assets/CostPanel-x.js',
  'error loading dynamically imported module: http://localhost/assets/CostPanel-x.js',
  'Importing a module script failed.',
  "'text/html' is not a valid JavaScript MIME type.",
  'Unable to preload CSS for /assets/CostPanel-x.css',
])('a part is missing where a browser says: %s', (message) => {
  expect(isMissingPart(new TypeError(message))).toBe(true);
});

test('no other error is that of a missing part', () => {
  expect(isMissingPart(new TypeError('x is not a function'))).toBe(false);
  expect(isMissingPart('Importing a module script failed.')).toBe(false);
});
