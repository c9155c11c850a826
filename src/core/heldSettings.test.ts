import { expect, test } from 'vitest';
import { type Hold, heldValue } from './budget';
import { heldSettings } from './heldSettings';
import { TABLE_2 } from './paperTables';
import { residualOf } from './presets';

const resnet50 = residualOf('resnet50');
const held = (hold: Hold) => heldSettings(resnet50, { hold, budget: heldValue(resnet50, hold) });

test('the settings that hold a block’s weights have all of Table 2 among them', () => {
  for (const { cardinality, groupWidth } of TABLE_2) {
    expect(held('block')).toContainEqual({ cardinality, groupWidth });
  }
});

test.each(['block', 'params', 'macs'] as const)(
  'each holds %s within 5 %%, C grows, and none stands twice',
  (hold) => {
    const settings = held(hold);
    const budget = heldValue(resnet50, hold);
    for (const setting of settings) {
      const value = heldValue({ ...resnet50, ...setting }, hold);
      expect(Math.abs(value / budget - 1)).toBeLessThanOrEqual(0.05);
    }
    expect(settings.length).toBeGreaterThan(20);
    const cardinalities = settings.map(({ cardinality }) => cardinality);
    expect(cardinalities).toEqual(cardinalities.toSorted((a, b) => a - b));
    expect(new Set(settings.map((each) => JSON.stringify(each))).size).toBe(settings.length);
  },
);

test('what nothing comes near has its nearest; a basic block has none', () => {
  expect(heldSettings(resnet50, { hold: 'block', budget: 1 })).toEqual([
    { cardinality: 1, groupWidth: 1 },
  ]);
  const basic = residualOf('resnet18');
  expect(heldSettings(basic, { hold: 'params', budget: heldValue(basic, 'params') })).toEqual([]);
});
