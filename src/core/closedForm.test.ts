import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closedMacs, closedParams, costAt, networkLaws } from './closedForm';
import { graphCost } from './cost';
import { buildGraph } from './graph';
import { residualOf } from './presets';
import { RESIDUAL_PRESETS, SETTING_NUMBERS, settingFrom } from './testing/settings';
import { makesNetwork, validate } from './validate';

const naturals = { minLength: SETTING_NUMBERS, maxLength: SETTING_NUMBERS };
const setting = fc.array(fc.nat(), naturals).map(settingFrom);

test('on 2,000 random settings the formulas and the graph agree to the unit', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(setting, (spec) => {
      expect(makesNetwork(validate(spec))).toBe(true);
      const { params, macs } = graphCost(buildGraph(spec));
      fc.pre(Number.isSafeInteger(macs));
      expect({ params: closedParams(spec), macs: closedMacs(spec) }).toEqual({ params, macs });
      for (const field of ['block', 'stem', 'strideOn', 'residual', 'includeTop'] as const) {
        seen.add(`${field} ${spec[field]}`);
      }
      seen.add(`size ${spec.inputPx % 2 === 0 ? 'even' : 'odd'}`);
    }),
    { numRuns: 2000 },
  );
  expect(seen.size).toBe(12);
}, 60_000);

test.each(RESIDUAL_PRESETS.map(({ id }) => id))('%s: the formulas and the graph agree', (id) => {
  const spec = residualOf(id);
  const { params, macs } = graphCost(buildGraph(spec));
  expect({ params: closedParams(spec), macs: closedMacs(spec) }).toEqual({ params, macs });
});

test('a network of no stages is its stem and its classifier', () => {
  const none = { ...residualOf('resnet50'), planes: [], blocks: [] };
  expect(closedParams(none)).toBe(3 * 49 * 64 + 2 * 64 + 65 * 1000);
  expect(closedMacs(none)).toBe(3 * 49 * 64 * 112 * 112 + 64 * 1000);
});

test('no numbers give the smallest setting', () => {
  expect(settingFrom([])).toMatchObject({ planes: [1], blocks: [1], cardinality: 1 });
});

test('one law holds for every C and d of a network', () => {
  const spec = residualOf('resnet50');
  const { params, macs } = networkLaws(spec);
  const next = residualOf('resnext50_32x4d');
  expect(costAt(params, 32, 4)).toBe(closedParams(next));
  expect(costAt(macs, 32, 4)).toBe(closedMacs(next));
});
