import { expect, test } from 'vitest';
import { graphCost } from '../../core/cost';
import { buildGraph } from '../../core/graph';
import { PRESETS, presetOf } from '../../core/presets';
import { isResidual } from '../../core/spec';
import { laneOf } from '../lanes';
import { FakeEngine } from '../testing/fakeEngine';
import { exportOf } from './export';
import { readNetwork } from './import';

const CALL =
  'ResNet(Bottleneck, [3, 4, 6, 3], groups=32, width_per_group=4, num_classes=10, include_top=True)';

function laneOfText(text: unknown) {
  const { presetId, change } = readNetwork(text);
  return laneOf(presetOf(presetId), change);
}

test.each([
  ['resnext101_32x8d', 'resnext101_32x8d', 88_791_336],
  ['wide_resnet50_2', 'wide_resnet50_2', 68_883_240],
  ['resnet50.tv_in1k', 'resnet50', 25_557_032],
  [CALL, 'resnext50_32x4d', 23_000_394],
  ['ResNeXt50_32x4d(num_classes=10)', 'resnext50_32x4d', 23_000_394],
])('%s', (text, presetId, params) => {
  const lane = laneOfText(text);
  expect(lane.presetId).toBe(presetId);
  expect(graphCost(buildGraph(lane.drawn)).params).toBe(params);
});

test('every residual network comes back from its own JSON', () => {
  for (const preset of PRESETS) {
    if (!isResidual(preset.spec)) continue;
    const lane = laneOf(preset, { inputPx: 96, residual: false });
    const read = laneOfText(exportOf(lane, 'json', new FakeEngine()));
    expect(read.spec).toEqual(lane.spec);
    expect(read.presetId).toBe(preset.id);
  }
});

test.each([
  ['', 'cannot import: empty'],
  ['resnt50', 'cannot import: name unknown (name resnt50, nearest resnet50'],
  ['ResNet(Bottleneck, [3, 4', 'cannot import: python syntax (at 24)'],
  ['{"schema": "cardinal/9"}', 'cannot import: json schema (found "cardinal/9", known cardinal/1)'],
  ['resnext50_32x4d(groups=64, norm="x")', 'cannot import: argument '],
  [undefined, 'no text to import: undefined'],
  [{}, 'no text to import: [object Object]'],
])('%j is refused with its fault', (text, message) => {
  expect(() => readNetwork(text)).toThrow(TypeError);
  expect(() => readNetwork(text)).toThrow(message);
});
