import { expect, test } from 'vitest';
import { buildGraph } from '../../core/graph';
import { presetOf } from '../../core/presets';
import { tapIndex } from '../../core/taps';
import { layerGroups } from './layerGroups';
import { groupsAt, layerIn } from './layerIn';

const graphOf = (id: string) => buildGraph(presetOf(id).spec);
const [resnet50, resnet18, resnext50] = ['resnet50', 'resnet18', 'resnext50_32x4d'].map(
  graphOf,
) as [ReturnType<typeof graphOf>, ReturnType<typeof graphOf>, ReturnType<typeof graphOf>];
const small = graphOf('cifar10-resnet29-1x16d');

test.each([
  ['layer2.1.conv2', resnet50, 'layer2.1.conv2', 'name'],
  ['layer2.1.conv3', resnet18, 'layer2', 'stage'],
  ['layer3.5', resnet18, 'layer3', 'stage'],
  ['layer4.0.conv1', small, 'layer3', 'last-stage'],
  ['maxpool', small, 'relu', 'part'],
  ['fc', small, 'fc', 'name'],
  [null, resnet50, 'layer1', 'name'],
])('%s is in that network %s', (wanted, graph, name, by) => {
  const found = layerIn(graph, wanted, [resnet50, resnext50]);
  expect(found).toMatchObject({ name, by });
  expect(found?.index).toBe(tapIndex(graph, name));
});

test('a name that only the other network has leads to its stage, whatever it is called', () => {
  const google = graphOf('googlenet');
  const name = google.stages[1]?.blocks[0]?.name ?? '';
  expect(layerIn(resnet50, name, [google])).toMatchObject({ name: 'layer2', by: 'stage' });
});

test('a name that no network has leads to what it says, else to the stem', () => {
  expect(layerIn(resnet50, 'layer9.9.conv9')).toMatchObject({ name: 'layer4', by: 'last-stage' });
  expect(layerIn(resnet50, 'blocks.3')?.by).toBe('part');
});

test.each([
  ['layer1.0.conv1', 1],
  ['layer1.0.conv2', 32],
  ['layer1.0.bn2', 32],
  ['layer1.0.conv3', 1],
  ['layer1.0', 1],
  ['layer1', 1],
])('%s of ResNeXt-50 is computed in %i groups', (name, groups) => {
  expect(groupsAt(resnext50, tapIndex(resnext50, name) ?? -1)).toBe(groups);
});

test('all names that can be chosen are there to be tapped, each once', () => {
  const wholes = (graph: typeof resnet50) =>
    graph.stages.filter(({ torchName }) => torchName !== 'features');
  for (const graph of [resnet50, resnet18, small, graphOf('googlenet'), graphOf('vgg16')]) {
    const names = layerGroups(graph).flatMap((group) => group.names.map(({ name }) => name));
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(tapIndex(graph, name), name).not.toBeNull();
    expect(names).toHaveLength(
      new Set([
        ...graph.layers.slice(1).map(({ name }) => name),
        ...wholes(graph).map(({ torchName }) => torchName),
        ...graph.stages.flatMap(({ blocks }) => blocks.map(({ name }) => name)),
      ]).size,
    );
  }
});
