import { expect, test } from 'vitest';
import { endGesture, redo, startHistory, step, undo } from './history';
import { type Lanes, openingLanes, patchLane } from './lanes';

const start = startHistory(openingLanes());
const withClasses = (lanes: Lanes, classes: number): Lanes => ({
  ...lanes,
  a: patchLane(lanes.a, { classes }),
});
const classesOf = (history: typeof start) => history.present.a.spec.classes;

test('turns of one gesture are one step', () => {
  let history = start;
  for (const classes of [10, 20, 30]) {
    history = step(history, withClasses(history.present, classes), 'drag');
  }
  history = step(endGesture(history), withClasses(history.present, 40), 'drag');
  expect(classesOf(history)).toBe(40);
  expect(classesOf(undo(history))).toBe(30);
  expect(classesOf(undo(undo(history)))).toBe(1000);
});

test('redo goes forward again, until something else is done', () => {
  const changed = step(start, withClasses(start.present, 10));
  expect(classesOf(redo(undo(changed)))).toBe(10);
  const other = step(undo(changed), withClasses(start.present, 99));
  expect(redo(other)).toBe(other);
});

test('there is nothing before the beginning', () => {
  expect(undo(start)).toBe(start);
});

test('what changes nothing is no step', () => {
  const classes = start.present.a.spec.classes;
  expect(step(start, withClasses(start.present, classes))).toBe(start);
  expect(step(start, openingLanes())).toBe(start);
});

test('a gesture that comes back to where it began leaves no step', () => {
  const away = step(start, withClasses(start.present, 10), 'drag');
  const back = step(away, withClasses(away.present, 1000), 'drag');
  expect(back.past).toEqual([]);
  // The hand holds the knob still: what follows it does not move as after a jump.
  expect(back.gesture).toBe('drag');
  const on = step(back, withClasses(back.present, 20), 'drag');
  expect(classesOf(undo(on))).toBe(1000);
  expect(undo(on).past).toEqual([]);
});
