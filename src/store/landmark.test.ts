import { expect, test } from 'vitest';
import { formatLandmark, type Landmark, outOf, parseLandmark } from './landmark';
import { openingLanes } from './lanes';
import { readLink, writeLink } from './link/link';
import { OPENING_VIEW } from './view';

test.each([
  ['2', { stage: 1, block: null, layer: null }],
  ['2.1', { stage: 1, block: 0, layer: null }],
  ['2.1.conv2', { stage: 1, block: 0, layer: 'conv2' }],
  ['1.2.branch2.0.conv', { stage: 0, block: 1, layer: 'branch2.0.conv' }],
  ['3.1.features.10', { stage: 2, block: 0, layer: 'features.10' }],
  ['fc', { stage: null, block: null, layer: 'fc' }],
] satisfies [string, Landmark][])('%s is read from a link, and written so', (text, landmark) => {
  const { view, problems } = readLink(`?zoom=${text}`);
  expect([view.zoomedTo, problems]).toEqual([landmark, []]);
  const link = writeLink('', openingLanes(), { ...OPENING_VIEW, ...view });
  expect(link).toContain(`&zoom=${text}`);
  expect(formatLandmark(landmark)).toBe(text);
});

test('the whole networks are not in the link', () => {
  expect(writeLink('', openingLanes(), OPENING_VIEW)).not.toContain('zoom');
});

test.each([
  '0',
  '7',
  '2.0',
  '2.1.',
  '2..conv2',
  '2.1.conv 2',
  '-1',
  '2.1.<b>',
  '',
  'a'.repeat(200),
])('zoom=%s is left out and reported', (text) => {
  const { view, problems } = readLink(`?zoom=${encodeURIComponent(text)}`);
  expect(view.zoomedTo).toBeUndefined();
  expect(problems.map(({ field }) => field)).toEqual(['zoom']);
});

test('goes out from a layer to its block, to its stage, to the network', () => {
  const out: string[] = [];
  for (let at = parseLandmark('2.1.conv2') ?? null; at !== null; at = outOf(at)) {
    out.push(formatLandmark(at));
  }
  expect(out).toEqual(['2.1.conv2', '2.1', '2']);
  expect(outOf({ stage: null, block: null, layer: 'fc' })).toBeNull();
});
