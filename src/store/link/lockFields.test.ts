import { describe, expect, test } from 'vitest';
import { type Lane, openingLanes, sameLanes, setLock, turn } from '../lanes';
import { OPENING_VIEW } from '../view';
import { readLink, writeLink } from './link';

const { a: RESNET50, b: RESNEXT50 } = openingLanes();
const linkOf = (a: Lane) => writeLink('', { a, b: RESNEXT50 }, OPENING_VIEW);

describe('the link restores the lock', () => {
  const at16 = turn(RESNET50, 'cardinality', 16);
  const cases: [string, Lane, string][] = [
    ['as the page opens', RESNET50, ''],
    ['MACs, d solved', setLock(RESNET50, { hold: 'macs', free: 'groupWidth' }), '&a.lock=macs:d'],
    ['what it held, where that is not the present', at16, '&a.c=16&a.d=8&a.budget=69632'],
    [
      "params, stage 3's blocks solved, after a turn",
      turn(setLock(RESNET50, { hold: 'params', free: 'stage3Blocks' }), 'cardinality', 2),
      '&a.blocks=3-4-1-3&a.c=2&a.lock=params:stage3&a.budget=25557032',
    ],
    ['open', setLock(RESNET50, { closed: false }), '&a.chain=open'],
    [
      'open, with what it would hold',
      setLock(RESNET50, { closed: false, hold: 'params', free: 'planes' }),
      '&a.lock=params:planes&a.chain=open',
    ],
    ['a block, C solved', setLock(RESNET50, { free: 'cardinality' }), '&a.lock=block:c'],
  ];
  test.each(cases)('%s', (_, lane, fields) => {
    const link = linkOf(lane);
    expect(link).toBe(`?a=resnet50${fields}&b=resnext50_32x4d`);
    const { lanes, problems } = readLink(link);
    expect(problems).toEqual([]);
    expect(lanes.a.chain).toEqual(lane.chain);
    expect(sameLanes(lanes, { a: lane, b: RESNEXT50 })).toBe(true);
  });

  test('the colon may be escaped', () => {
    expect(readLink('?a.lock=macs%3Ad').lanes.a.chain).toMatchObject({
      hold: 'macs',
      free: 'groupWidth',
    });
  });
});

describe('what is no lock is left out and reported', () => {
  const hostile: [string, string][] = [
    ['a.lock', 'flops'],
    ['a.lock', ''],
    ['a.lock', 'macs:'],
    ['a.lock', 'macs:d:d'],
    ['a.lock', 'macs:toString'],
    ['a.lock', '__proto__'],
    ['a.chain', 'closed'],
    ['a.budget', '0'],
    ['a.budget', '-1'],
    ['a.budget', '1e9'],
    ['a.budget', '9'.repeat(16)],
  ];
  test.each(hostile)('%s=%s', (field, value) => {
    const { lanes, problems } = readLink(`?a=resnet50&${field}=${encodeURIComponent(value)}`);
    expect(problems).toEqual([{ field, value }]);
    expect(lanes.a.chain).toEqual(RESNET50.chain);
  });

  test('a relative has no lock', () => {
    const { lanes, problems } = readLink('?a=vgg16&a.lock=macs');
    expect(problems).toEqual([{ field: 'a.lock', value: 'macs' }]);
    expect(linkOf(setLock(lanes.a, { hold: 'macs' }))).toBe('?a=vgg16&b=resnext50_32x4d');
  });
});
