import { expect, test } from 'vitest';
import { graphCost } from '../cost';
import { buildGraph } from '../graph';
import { presetOf } from '../presets';
import { diffCsv } from './diffCsv';
import { diffGraphs } from './diffGraphs';

test('a diff as CSV has a row for each layer, and its differences add up', () => {
  const [a, b] = ['resnet34', 'resnet50'].map((id) => buildGraph(presetOf(id).spec));
  if (!a || !b) throw new Error('no graphs');
  const lines = diffCsv(diffGraphs(a, b)).trimEnd().split('\r\n');
  const [head = '', ...rows] = lines;
  const cells = rows.map((row) => row.split(','));
  const sum = (column: string) =>
    cells.reduce((total, row) => total + Number(row[head.split(',').indexOf(column)]), 0);
  expect(sum('params_difference')).toBe(graphCost(b).params - graphCost(a).params);
  expect(sum('macs_difference')).toBe(graphCost(b).macs - graphCost(a).macs);
  expect(sum('conv_fc_outputs_b')).toBe(graphCost(b).activationOutputs);
  expect(rows[5]).toBe(
    'stage 1,layer1.0,layer1.0,layer1.0.conv1,layer1.0.conv1,conv,changed,' +
      'kernel 3x3 -> 1x1; padding 1x1 -> 0x0,36864,4096,-32768,' +
      '115605504,12845056,-102760448,200704,200704,0',
  );
  expect(rows.find((row) => row.includes('layer1.0.conv3'))).toBe(
    'stage 1,layer1.0,layer1.0,,layer1.0.conv3,conv,onlyB,,' +
      ',16384,16384,,51380224,51380224,,802816,802816',
  );
});
