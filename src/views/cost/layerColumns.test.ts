import { describe, expect, it } from 'vitest';
import { presetOf } from '../../core/presets';
import { networkOf } from '../../store/derived';
import { LAYER_COLUMNS } from '../../store/view';
import { columnsOf } from './layerColumns';

const network = networkOf(presetOf('resnet50').spec);
const indexOf = (name: string) => network.graph.layers.findIndex((layer) => layer.name === name);
const told = (name: string, columns: (typeof LAYER_COLUMNS)[number], batch = 1) =>
  columnsOf(network, { columns, convention: 'paper', batch }).map(({ cell }) =>
    cell(indexOf(name)),
  );

describe('columnsOf', () => {
  it('tells a layer by its size, its bytes, what it sees and what it moves', () => {
    expect(told('layer1.0.conv2', 'size')).toEqual(['36,864', '115,605,504']);
    expect(told('layer1.0.conv2', 'memory')).toEqual(['147.5 kB', '802.8 kB', '2.41 MB']);
    expect(told('conv1', 'field')).toEqual(['7', '2', '0.5']);
    expect(told('layer4.2.conv3', 'field').slice(0, 2)).toEqual(['427', '32']);
    expect(told('layer1.0.conv2', 'intensity')[2]).toBe('576');
  });

  it('activations are those of the batch, weights are not', () => {
    expect(told('layer1.0.conv2', 'memory', 10)).toEqual(['147.5 kB', '8.03 MB', '24.08 MB']);
  });

  it('a chosen counter has a column with its unit, which adds up to its number', () => {
    const wanted = { columns: 'size', convention: 'fvcore', batch: 1 } as const;
    const column = columnsOf(network, wanted)[2];
    expect(column?.label).toBe('fvcore, MACs');
    expect(column?.total).toBe('4,111,512,576');
    const cells = network.graph.layers.map((_, index) => column?.cell(index) ?? '');
    const sum = cells.reduce((all, cell) => all + Number(cell.replaceAll(',', '')), 0);
    expect(sum).toBe(4_111_512_576);
  });

  it.each(LAYER_COLUMNS)('%s is as wide in every network', (columns) => {
    const wanted = { columns, convention: 'thop', batch: 1 } as const;
    const other = networkOf(presetOf('vgg16').spec);
    const labels = (of: typeof network) => columnsOf(of, wanted).map(({ label }) => label);
    expect(labels(other)).toEqual(labels(network));
  });
});
