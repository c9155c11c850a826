import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { moveTo, stopMove } from './motion';

test('a path of other commands is there at once: what lies between would be none', () => {
  const path = pathOf('M0 0V4A4 4 0 0 1 8 4V0');
  moveTo(path, new Map([['d', 'M0 0V4q0 -6 6 -6H9']]));
  expect(path.getAttribute('d')).toBe('M0 0V4q0 -6 6 -6H9');
});

test('a path of the same commands goes there from where it is', () => {
  const path = pathOf('M0 0H4');
  moveTo(path, new Map([['d', 'M0 0H8']]));
  expect(path.getAttribute('d')).toBe('M0 0H4');
  stopMove(path);
});

function pathOf(d: string): SVGPathElement {
  const { document } = parseHTML('<body></body>');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', d);
  return path;
}
