import { describe, expect, it } from 'vitest';
import { entryOf } from './testing/entryOf';
import { arranged, matching, modulesOf, mostRows, rowsOf, treeOf } from './tree';

const entries = [
  'conv1.weight',
  'bn1.weight',
  'layer1.0.conv1.weight',
  'layer1.0.downsample.0.weight',
  'layer1.1.conv1.weight',
  'fc.bias',
].map((name) => entryOf(name));

/** Each row as its level and label. */
function drawn(isOpen: (key: string) => boolean, of = entries): string[] {
  return rowsOf(treeOf(of), isOpen).map(({ level, node }) => `${level} ${node.label}`);
}

describe('the tree of tensors', () => {
  it('has modules as levels and a layer with its tensor as a leaf, in the order of the file', () => {
    expect(drawn(() => true)).toEqual([
      '1 conv1.weight',
      '1 bn1.weight',
      '1 layer1',
      '2 0',
      '3 conv1.weight',
      '3 downsample',
      '4 0.weight',
      '2 1',
      '3 conv1.weight',
      '1 fc.bias',
    ]);
  });

  it('has most rows when all is open', () => {
    expect(mostRows(entries)).toBe(drawn(() => true).length);
  });

  it('hides what is in a closed module', () => {
    expect(drawn((key) => key === 'layer1.')).toEqual([
      '1 conv1.weight',
      '1 bn1.weight',
      '1 layer1',
      '2 0',
      '2 1',
      '1 fc.bias',
    ]);
  });

  it('counts the tensors and bytes of a module', () => {
    const layer1 = treeOf(entries).find(({ label }) => label === 'layer1');
    expect(layer1).toMatchObject({ tensors: 3, bytes: 72 });
  });

  it('tells each row its place among its siblings and its module', () => {
    const rows = rowsOf(treeOf(entries), () => true);
    const row = rows.find(({ node }) => node.key === 'layer1.1.');
    expect(row).toMatchObject({ position: 2, siblings: 2, level: 2, open: true });
    expect(rows[row?.parent ?? -1]?.node.key).toBe('layer1.');
  });

  it('keeps every tensor of names that are not of modules', () => {
    const odd = ['weight', 'a..b.c', '', 'a.b', 'x'.concat('.y'.repeat(40))].map((name) =>
      entryOf(name),
    );
    const leaves = rowsOf(treeOf(odd), () => true).flatMap(({ node }) => node.entry?.name ?? []);
    expect([...leaves].sort()).toEqual(odd.map(({ name }) => name).sort());
  });

  it('names the modules of a tensor by the keys of their rows', () => {
    const keys = rowsOf(treeOf(entries), () => true).map(({ node }) => node.key);
    expect(modulesOf('layer1.0.downsample.0.weight')).toEqual([
      'layer1.',
      'layer1.0.',
      'layer1.0.downsample.',
    ]);
    expect(keys).toEqual(expect.arrayContaining([...modulesOf('layer1.0.downsample.0.weight')]));
  });
});

describe('the order of tensors', () => {
  const names = (nodes: ReturnType<typeof treeOf>) =>
    rowsOf(nodes, () => true).map(({ node }) => node.label);
  const sized = [
    entryOf('layer1.10.conv1.weight', { bytes: 24 }),
    entryOf('layer1.2.conv1.weight', { bytes: 100 }),
    entryOf('bn1.weight', { bytes: 8 }),
    entryOf('fc.bias', { bytes: 24 }),
  ];

  it('by name counts as people do', () => {
    const labels = ['bn1.weight', 'fc.bias', 'layer1', '2', 'conv1.weight', '10', 'conv1.weight'];
    expect(names(arranged(sized, 'name'))).toEqual(labels);
  });

  it('by size is a list of whole names without modules, equal ones in the order of the file', () => {
    expect(names(arranged(sized, 'size'))).toEqual([
      'layer1.2.conv1.weight',
      'layer1.10.conv1.weight',
      'fc.bias',
      'bn1.weight',
    ]);
  });

  it('of the file is as it is', () => {
    expect(arranged(sized, 'file')).toEqual(treeOf(sized));
  });
});

describe('the search', () => {
  it('finds names that have every word, in any case', () => {
    expect(matching(entries, 'LAYER1 conv').map(({ name }) => name)).toEqual([
      'layer1.0.conv1.weight',
      'layer1.1.conv1.weight',
    ]);
    expect(matching(entries, '  ')).toBe(entries);
    expect(matching(entries, 'attention')).toEqual([]);
  });
});
