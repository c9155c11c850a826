import { expect, test } from 'vitest';
import { flagsOf, type Issue, markOf, moduleIssues } from './marks';
import { entryOf } from './testing/entryOf';

const flawed = (name: string, issue: Issue) => entryOf(name, { issue, boundTo: null });

test('an issue is the mark; what a bound file has over is not used', () => {
  expect(markOf(flawed('a', 'misshapen'), false)).toBe('misshapen');
  const counter = entryOf('bn1.num_batches_tracked', { boundTo: null });
  expect(markOf(counter, true)).toBe('unused');
  expect(markOf(counter, false)).toBeNull();
  expect(markOf(entryOf('bn1.weight'), true)).toBeNull();
});

test('issues are counted, the worst first, and those that there are none of left out', () => {
  const entries = [
    flawed('a', 'left-over'),
    flawed('b', 'not-finite'),
    entryOf('c'),
    flawed('d', 'left-over'),
  ];
  expect(flagsOf(entries)).toEqual([
    { issue: 'not-finite', tensors: 1 },
    { issue: 'left-over', tensors: 2 },
  ]);
});

test('a module has the worst issue of its tensors', () => {
  const issues = moduleIssues([
    flawed('layer1.0.a.weight', 'left-over'),
    flawed('layer1.0.b.weight', 'not-finite'),
    flawed('layer2.0.b.weight', 'left-over'),
    entryOf('layer3.0.a.weight'),
  ]);
  expect([...issues]).toEqual([
    ['layer1.', 'not-finite'],
    ['layer1.0.', 'not-finite'],
    ['layer2.', 'left-over'],
    ['layer2.0.', 'left-over'],
  ]);
});
