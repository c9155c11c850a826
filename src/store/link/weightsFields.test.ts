import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { officialWeightsFor } from '../../core/officialWeights';
import { PRESETS, presetOf } from '../../core/presets';
import { type Lane, laneOf, openingLanes, patchLane } from '../lanes';
import { loadedOf } from '../testing/loadedOf';
import { OPENING_VIEW } from '../view';
import { preprocessingFor } from '../weights/laneWeights';
import { readLink, writeLink } from './link';

const linkOf = (a: Lane) => writeLink('', { ...openingLanes(), a }, OPENING_VIEW);
const again = (lane: Lane) => readLink(linkOf(lane)).lanes.a;
const SEEN = '232:bicubic:0.485_0.456_0.406:0.229_0.224_0.225';

const resize = fc.integer({ min: 1, max: 2048 });
const interpolation = fc.constantFrom('bilinear' as const, 'bicubic' as const);
/** Minus zero is written as zero. */
const number = (min: number) =>
  fc.double({ min, max: 10, noNaN: true }).map((value) => (value === 0 ? Math.abs(value) : value));
const three = (min: number) => fc.tuple(number(min), number(min), number(min));
const seen = fc.record({
  resizePx: resize,
  interpolation,
  mean: three(-10),
  std: three(Number.MIN_VALUE),
});

test('what is seen of a photo comes back from the link, whatever was chosen, on any preset', () => {
  const presets = fc.constantFrom(...PRESETS);
  fc.assert(
    fc.property(presets, seen, (preset, preprocessing) => {
      const lane = { ...laneOf(preset), choices: { preprocessing, labels: null } };
      const { lanes, problems } = readLink(linkOf(lane));
      expect(problems).toEqual([]);
      expect(lanes.a).toEqual(lane);
      expect(linkOf(lanes.a)).toBe(linkOf(lane));
    }),
    { numRuns: 300 },
  );
});

test('a name of official weights comes back from the link, with whatever leaves the tensors alone', () => {
  const names = fc.constantFrom('IMAGENET1K_V1', 'IMAGENET1K_V2');
  const presets = fc.constantFrom(...PRESETS.map(({ id }) => id));
  fc.assert(
    fc.property(presets, names, fc.integer({ min: 224, max: 512 }), (preset, name, input) => {
      const { lanes, problems } = readLink(`?a=${preset}&a.input=${input}&a.weights=${name}`);
      expect(problems).toEqual([]);
      expect(lanes.a.wanted).toEqual({ name, spec: lanes.a.drawn });
      expect(linkOf(lanes.a)).toContain(`a.weights=${name}`);
      expect(again(lanes.a)).toEqual(lanes.a);
    }),
    { numRuns: 100 },
  );
});

describe('what is no value is left out and reported, and the rest holds', () => {
  test.each([
    ['weights', ''],
    ['weights', 'IMAGENET1K_V3'],
    ['weights', 'imagenet1k_v2'],
    ['weights', 'toString'],
    ['weights', 'https://example.org/w.safetensors'],
    ['seen', ''],
    ['seen', '232'],
    ['seen', '0:bicubic:0.4_0.4_0.4:0.2_0.2_0.2'],
    ['seen', '2049:bicubic:0.4_0.4_0.4:0.2_0.2_0.2'],
    ['seen', '232:nearest:0.4_0.4_0.4:0.2_0.2_0.2'],
    ['seen', '232:bicubic:0.4_0.4:0.2_0.2_0.2'],
    ['seen', '232:bicubic:0.4_0.4_0.4_0.4:0.2_0.2_0.2'],
    ['seen', '232:bicubic:0.4_0.4_1.2.3:0.2_0.2_0.2'],
    ['seen', '232:bicubic:0.4_0.4_10.1:0.2_0.2_0.2'],
    ['seen', '232:bicubic:0.4_0.4_0.4:0.2_0.2_0'],
    ['seen', '232:bicubic:0.4_0.4_0.4:0.2_0.2_-0.2'],
    ['seen', '232:bicubic:0.4_0.4_0.4:0.2_0.2_1e999'],
  ])('a.%s=%s', (field, value) => {
    const query = `?a=resnet18&a.classes=7&a.${field}=${encodeURIComponent(value)}`;
    const { lanes, problems } = readLink(query);
    expect(problems).toMatchObject([{ field: `a.${field}` }]);
    expect(lanes.a).toEqual(patchLane(laneOf(presetOf('resnet18')), { classes: 7 }));
  });
});

describe('the weights that answer', () => {
  const [, v2] = officialWeightsFor('resnet50');
  const lane: Lane = { ...laneOf(presetOf('resnet50')), weights: loadedOf(v2) };

  test('are in the link while they are official ones that fit', () => {
    expect(linkOf(lane)).toContain('?a=resnet50&a.weights=IMAGENET1K_V2&b=');
    expect(linkOf(patchLane(lane, { inputPx: 288 }))).toContain('a.weights=IMAGENET1K_V2');
    expect(linkOf(patchLane(lane, { classes: 10 }))).not.toContain('weights');
    expect(linkOf({ ...lane, weights: loadedOf(null) })).not.toContain('weights');
  });

  test('may be those of another preset than the lane was set from', () => {
    const made = patchLane(laneOf(presetOf('resnet50')), { cardinality: 32, groupWidth: 4 });
    const [, next] = officialWeightsFor('resnext50_32x4d');
    const link = linkOf({ ...made, weights: loadedOf(next) });
    expect(link).toContain('?a=resnet50&a.c=32&a.d=4&a.weights=IMAGENET1K_V2');
    expect(readLink(link).lanes.a.wanted?.spec).toEqual(presetOf('resnext50_32x4d').spec);
  });
});

describe('what a link wants', () => {
  const { a } = readLink('?a=resnet50&a.weights=IMAGENET1K_V2').lanes;

  test('stays in the link while it fits, and is back when it fits again', () => {
    const changed = patchLane(a, { cardinality: 32, groupWidth: 4 });
    // Another network has weights of that name too: they are not meant.
    expect(linkOf(changed)).not.toContain('weights');
    expect(linkOf(patchLane(changed, { cardinality: 1, groupWidth: 64 }))).toBe(linkOf(a));
  });

  test('says nothing of what is seen of a photo until it is here', () => {
    expect(preprocessingFor(a).resizePx).toBe(256);
    const chosen = readLink(`?a=resnet50&a.weights=IMAGENET1K_V2&a.seen=${SEEN}`).lanes.a;
    expect(preprocessingFor(chosen)).toMatchObject({ resizePx: 232, interpolation: 'bicubic' });
    expect(linkOf(chosen)).toContain(`a.weights=IMAGENET1K_V2&a.seen=${SEEN}`);
  });
});
