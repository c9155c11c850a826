import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { PLACES } from '../../lectures/place';
import { SCREENS } from '../../store/hall/screens';
import { discAt, discOver } from './disc';
import { screenOf } from './places';
import { askedBy, askedOfNotesBy } from './presenterKeys';

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

test('Home and End go to both ends, where nothing else has them', () => {
  const { document } = parseHTML('<body><i role="slider"></i></body>');
  expect([askedBy('Home', null), askedBy('End', document.body)]).toEqual(['first', 'last']);
  expect(askedBy('End', document.querySelector('i'))).toBeNull();
});

test('the notes have the keys of the page’s turns, and their own for the clock and for hiding', () => {
  const keys = ['PageDown', 'ArrowLeft', 'End', '.', 'T', 'h', 's', 'n', 'Escape'];
  expect(keys.map((key) => askedOfNotesBy(key, null))).toEqual([
    'next',
    'previous',
    'last',
    'black',
    'clock',
    'hide',
    null,
    null,
    null,
  ]);
  expect(askedBy('s', null)).toBe('spotlight');
  expect(askedBy('N', null)).toBe('notes');
});

test('the light is around what has the focus, never so small that it shows nothing nor so large that it dims nothing', () => {
  expect(discAt(30, 40, 1000)).toEqual({ xPx: 30, yPx: 40, radiusPx: 160 });
  const over = (width: number, height: number) =>
    discOver({ left: 100, top: 200, width, height }, 1000);
  expect(over(60, 40)).toEqual({ xPx: 130, yPx: 220, radiusPx: 160 });
  const { radiusPx } = over(300, 400);
  expect(radiusPx).toBeGreaterThan(250);
  expect(over(3000, 400).radiusPx).toBe(420);
});

test('every place that a lesson looks at is on a screen', () => {
  const used = new Set(PLACES.map(screenOf));
  expect([...used, 'both'].every((screen) => SCREENS.includes(screen as never))).toBe(true);
  expect(screenOf('answers-b')).toBe('answers');
  expect(screenOf('connectivity')).toBe('panel');
  expect(screenOf(null)).toBe('both');
});
