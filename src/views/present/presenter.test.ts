import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { PLACES } from '../../lectures/place';
import { SCREENS, screenAfter, screenOf } from './places';
import { askedBy } from './presenterKeys';

test('a clicker’s keys go on and back wherever the focus is, arrows where nothing has them', () => {
  const { document } = parseHTML('<body><button></button><i role="slider"></i></body>');
  const slider = document.querySelector('[role=slider]');
  const button = document.querySelector('button');
  for (const focused of [null, button, slider]) {
    expect(askedBy('PageDown', focused)).toBe('next');
    expect(askedBy('PageUp', focused)).toBe('previous');
  }
  expect(askedBy('ArrowRight', button)).toBe('next');
  expect(askedBy('ArrowLeft', null)).toBe('previous');
  expect(askedBy('ArrowRight', slider)).toBeNull();
});

test('B and the full stop ask for black, F for full screen, Escape ends, other keys ask for nothing', () => {
  expect(
    ['b', 'B', '.', 'F', 'Escape', 'x', 'constructor'].map((key) => askedBy(key, null)),
  ).toEqual(['black', 'black', 'black', 'full', 'end', null, null]);
});

test('the screens are gone through in order and stay at both ends', () => {
  expect(screenAfter('both', -1)).toBe('both');
  expect(screenAfter('both', 1)).toBe('a');
  expect(screenAfter('answers', 1)).toBe('answers');
});

test('every place that a lesson looks at is on a screen', () => {
  const used = new Set(PLACES.map(screenOf));
  expect([...used, 'both'].every((screen) => SCREENS.includes(screen as never))).toBe(true);
  expect(screenOf('answers-b')).toBe('answers');
  expect(screenOf('connectivity')).toBe('panel');
  expect(screenOf(null)).toBe('both');
});
