import { expect, test } from 'vitest';
import { residualOf } from '../core/presets';
import { nameOf } from './derived';
import { openingLanes } from './lanes';
import { createCardinalStore } from './store';
import { FakeEngine } from './testing/fakeEngine';

const OPENING = { lanes: openingLanes(), view: {}, problems: [] };
const TINY = { blocks: [1, 1, 1], cardinality: 4, groupWidth: 2 };

test('a network that came from a text is named after itself, and what a knob changed after what it was', () => {
  const store = createCardinalStore(new FakeEngine(), OPENING, null);
  const { loadPreset, patch } = store.getState();
  const name = () => nameOf(store.getState().history.present.a);
  loadPreset('a', 'cifar10-resnext29-4x6d', TINY, true);
  expect(name()).toMatchObject({ label: 'ResNeXt-11 4x2d', changed: false, isPreset: false });
  patch('a', { groupWidth: 3 });
  expect(name()).toMatchObject({ label: 'ResNeXt-11 4x2d', changed: true });
  const { family: _, ...fields } = residualOf('cifar10-resnext29-4x6d');
  patch('a', fields);
  expect(name()).toMatchObject({ label: 'Small ResNeXt-29 4x6d', changed: false, isPreset: true });
});

test('what was changed by hand keeps the name of its preset', () => {
  const store = createCardinalStore(new FakeEngine(), OPENING, null);
  store.getState().loadPreset('a', 'cifar10-resnext29-4x6d', TINY);
  const { label, changed } = nameOf(store.getState().history.present.a);
  expect([label, changed]).toEqual(['Small ResNeXt-29 4x6d', true]);
});
