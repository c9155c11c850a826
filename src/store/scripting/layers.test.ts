import { describe, expect, test } from 'vitest';
import tables from '../../core/fixtures/layer_tables.json';
import { presetOf } from '../../core/presets';
import { laneOf, patchLane } from '../lanes';
import { layersOf } from './layers';

const lane = (id: string) => laneOf(presetOf(id));

describe('the layers that a script reads', () => {
  test.each(Object.entries(tables))("%s: PyTorch's table in every field", (id, table) => {
    const rows = layersOf(lane(id)).map(
      ({ receptive_field_px, jump_px, centre_px, ...row }) => row,
    );
    const byName = (one: { name: string }, other: { name: string }) =>
      one.name < other.name ? -1 : 1;
    expect(rows.toSorted(byName)).toEqual([...table].sort(byName));
  });

  test('what the last convolution sees, by where the stride is', () => {
    const last = (rows: ReturnType<typeof layersOf>) =>
      rows.filter(({ kind }) => kind === 'conv').at(-1);
    const seen = { receptive_field_px: 427, jump_px: 32 };
    expect(last(layersOf(lane('resnet50')))).toMatchObject(seen);
    const early = patchLane(lane('resnet50'), { strideOn: '1x1' });
    expect(last(layersOf(early))).toMatchObject({ ...seen, receptive_field_px: 483 });
  });

  test('the first convolution sees its kernel about the first pixel', () => {
    const [first] = layersOf(lane('resnet50'));
    expect(first).toMatchObject({ receptive_field_px: 7, jump_px: 2, centre_px: 0.5 });
  });
});
