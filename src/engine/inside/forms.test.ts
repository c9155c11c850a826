import { expect, test } from 'vitest';
import { type BlockShape, buildBlockForm } from '../../core/blockForms';
import { formWeights } from '../../core/formWeights';
import { hashed, hashedWeights } from '../../core/testing/hashedWeights';
import { NODE_BACKENDS, nodeDevice } from '../fixtures/nodeBackends';
import { passOnce } from '../fixtures/pass';
import { relativeError } from '../fixtures/trained';

const SHAPES: readonly BlockShape[] = [
  { channels: 16, cardinality: 4, groupWidth: 3, px: 9 },
  {
    channels: 8,
    channelsIn: 6,
    cardinality: 5,
    groupWidth: 2,
    px: 7,
    strides: [1, 2],
    shortcut: 'projection',
  },
];

test.each(NODE_BACKENDS)(
  'the sum over paths of form (a) is what form (c) gives: %s',
  async (name) => {
    const device = await nodeDevice(name);
    for (const shape of SHAPES) {
      const grouped = hashedWeights(buildBlockForm(shape, 'c'));
      const input = hashed('input', (shape.channelsIn ?? shape.channels) * shape.px ** 2);
      const made = (form: 'a' | 'c') => {
        const byName = formWeights(shape, form, grouped);
        const tensor = (each: string) => Float32Array.from(byName.get(each) ?? []);
        return passOnce(device, buildBlockForm(shape, form), { tensor }, input);
      };
      expect(relativeError(await made('a'), [...(await made('c'))])).toBeLessThan(1e-4);
    }
    device.dispose();
  },
);
