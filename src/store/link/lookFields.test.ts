import { expect, test } from 'vitest';
import { openingLanes } from '../lanes';
import { OPENING_VIEW } from '../view';
import { readLink, writeLink } from './link';

const written = (view: Partial<typeof OPENING_VIEW>) =>
  writeLink('', openingLanes(), { ...OPENING_VIEW, ...view });

test.each([
  [{ classes: { a: 8, b: 8 } }, 'class=8'],
  [{ classes: { a: 8, b: 404 } }, 'class=8_404'],
  [{ classes: { a: null, b: 0 } }, 'class=-_0'],
  [{ off: { a: [], b: [3, 7] } }, 'off=-_3.7'],
  [{ off: { a: 'branch', b: 'branch' } }, 'off=branch'],
  [{ off: { a: 'all', b: 'residual' } }, 'off=all_residual'],
  [{ overlay: 0 }, 'overlay=0'],
  [{ patch: 'half' }, 'patch=half'],
  [{ effect: 'logit' }, 'effect=logit'],
  [{ lookScale: 'both' }, 'lookscale=both'],
  [{ stepSort: 'intensity.up' }, 'sort=intensity.up'],
  [{ swept: 'a', sweepAxis: 'depth' }, 'swept=a&sweep=depth'],
  [{ mapLayer: 'layer2.0.conv2' }, 'maplayer=layer2.0.conv2'],
  [{ perturbation: 'rotate:-30.blur:2_5' }, 'change=rotate:-30.blur:2_5'],
] as const)('%j is in the link as %s, and is read back', (view, text) => {
  const query = written(view);
  expect(query).toContain(`&${text}`);
  expect(readLink(query)).toMatchObject({ view, problems: [] });
});

test('what is looked at as the page opens is not in the link', () => {
  expect(written({})).toBe('?a=resnet50&b=resnext50_32x4d');
});

test.each([
  ['class', 'cat'],
  ['class', '1_2_3'],
  ['class', '-1'],
  ['off', 'none'],
  ['off', '1,2'],
  ['off', '1._2'],
  ['off', ''],
  ['off', Array(2000).fill(1).join('.')],
  ['overlay', '101'],
  ['patch', 'third'],
  ['sort', 'ms.down'],
  ['swept', 'c'],
  ['sweep', 'planes'],
  ['lookscale', 'one'],
  ['maplayer', 'layer 2'],
])('%s=%s is left out and reported', (field, value) => {
  const { view, problems } = readLink(`?${field}=${value}`);
  expect(view).toEqual({});
  expect(problems.map((problem) => problem.field)).toEqual([field]);
});
