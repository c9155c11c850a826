import { expect, test } from 'vitest';
import { graphCost } from '../cost';
import { buildGraph } from '../graph';
import type { Graph } from '../layer';
import { residualOf } from '../presets';
import { exportCsv } from './csv';

const linesOf = (graph: Graph) => exportCsv(graph).split('\r\n');

test('a row has the numbers of its layer', () => {
  const lines = linesOf(buildGraph(residualOf('resnext50_32x4d')));
  expect(lines[0]).toBe(
    'name,kind,part,inputs,in_shape,out_shape,kernel,stride,padding,groups,params,buffers,macs,conv_fc_outputs',
  );
  expect(lines.find((line) => line.startsWith('layer2.0.conv2,'))).toBe(
    'layer2.0.conv2,conv,stage 2 block 1 residual,layer2.0.relu1,256x56x56,256x28x28,3x3,2x2,1x1,32,18432,0,14450688,200704',
  );
  expect(lines.find((line) => line.startsWith('layer1.0.add,'))).toBe(
    'layer1.0.add,add,stage 1 block 1 join,layer1.0.bn3 layer1.0.downsample.1,256x56x56,256x56x56,,,,,0,0,0,0',
  );
  expect(lines.find((line) => line.startsWith('fc,'))).toBe(
    'fc,linear,head,avgpool,2048x1x1,1000x1x1,,,,,2049000,0,2048000,1000',
  );
});

test('the columns add up to the network, and every line ends as RFC 4180 has it', () => {
  const graph = buildGraph(residualOf('resnet18'));
  const lines = linesOf(graph);
  expect(lines).toHaveLength(1 + graph.layers.length + 1);
  expect(lines.at(-1)).toBe('');
  const sum = (column: number) =>
    lines.slice(1, -1).reduce((total, line) => total + Number(line.split(',')[column]), 0);
  const { params, buffers, macs, activationOutputs } = graphCost(graph);
  expect([10, 11, 12, 13].map(sum)).toEqual([params, buffers, macs, activationOutputs]);
});

test('a name with a comma, a quote or a line break is quoted', () => {
  const [input] = buildGraph(residualOf('resnet18')).layers;
  if (input === undefined) throw new Error('graph without layers');
  const named = (name: string) => exportCsv({ layers: [{ ...input, name }], stages: [] });
  expect(named('a,b')).toContain('\r\n"a,b",input');
  expect(named('a"b')).toContain('\r\n"a""b",input');
  expect(named('a\nb')).toContain('\r\n"a\nb",input');
});
