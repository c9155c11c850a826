import { expect, test } from 'vitest';
import { allBut, firstHalf, inverted, offIn, pathsOff, toggled } from './offPaths';

const FOUR = { paths: 4, hasShortcut: true };

test('a path is switched off and on again', () => {
  expect(toggled([3], 1, 4)).toEqual([1, 3]);
  expect(toggled([1, 3], 3, 4)).toEqual([1]);
  expect(toggled('all', 2, 4)).toEqual([0, 1, 3]);
});

test('with the branch or the shortcut off, a path that is switched is the only one off', () => {
  expect(toggled('branch', 2, 4)).toEqual([2]);
  expect(toggled('residual', 0, 4)).toEqual([0]);
});

test('inverting turns over every path; twice is nothing', () => {
  expect(inverted([1], 4)).toEqual([0, 2, 3]);
  expect(inverted(inverted([0, 3], 4), 4)).toEqual([0, 3]);
  expect(inverted('all', 4)).toEqual([]);
});

test('half, and all but one', () => {
  expect(firstHalf(4)).toEqual([0, 1]);
  expect(firstHalf(5)).toEqual([0, 1]);
  expect(firstHalf(1)).toEqual([]);
  expect(allBut(2, 4)).toEqual([0, 1, 3]);
  expect(allBut(0, 1)).toEqual([]);
});

test('of what is asked, a block has off what it has', () => {
  expect(offIn(FOUR, [9, 3, 3, 1])).toEqual([1, 3]);
  expect(offIn(FOUR, 'all')).toEqual([0, 1, 2, 3]);
  expect(offIn({ paths: null, hasShortcut: true }, [0])).toEqual([]);
  expect(offIn({ paths: null, hasShortcut: true }, 'branch')).toBe('branch');
  expect(offIn({ paths: 4, hasShortcut: false }, 'residual')).toEqual([]);
  expect(pathsOff('branch', 4)).toEqual([]);
});
