import { expect, test } from 'vitest';
import { presetOf } from '../../core/presets';
import { networkOf } from '../../store/derived';
import { columnsOf } from './layerColumns';
import { layerLines } from './layerLines';
import { alignLayers } from './layerRows';

test('the table of layers is written whole, each line as wide as its head', () => {
  const [a, b] = [networkOf(presetOf('resnet18').spec), networkOf(presetOf('resnet50').spec)];
  const wanted = { columns: 'size', convention: 'paper', batch: 1 } as const;
  const rows = alignLayers(a, b);
  const lines = layerLines(rows, { a: columnsOf(a, wanted), b: columnsOf(b, wanted) });
  expect(lines).toHaveLength(rows.length + 1);
  expect(new Set(lines.map((line) => line.length))).toEqual(new Set([9]));
  expect(lines.find(([name]) => name === 'conv1')?.[3]).toBe('9,408');
  expect(lines.find(([name]) => name === 'layer1.0.conv3')?.slice(1, 5)).toEqual(['', '', '', '']);
});
