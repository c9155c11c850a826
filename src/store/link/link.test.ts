import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PRESETS, presetOf, residualOf } from '../../core/presets';
import { laneOf, openingLanes } from '../lanes';
import { OPENING_VIEW, type ViewState } from '../view';
import { readBackend, readLink, writeLink } from './link';
import { fieldsOf } from './specText';
import { SPEC_FIELDS } from './table';

test('an empty link opens the opening pair', () => {
  expect(readLink('')).toEqual({ lanes: openingLanes(), view: {}, problems: [] });
});

test("a link's own fields win over the preset and over the chain", () => {
  const { lanes, problems } = readLink('?a=resnext50_32x4d&a.c=32&a.d=8&b=resnet50');
  expect(problems).toEqual([]);
  expect(lanes.a.spec).toMatchObject({ cardinality: 32, groupWidth: 8 });
  expect(lanes.b.spec).toEqual(residualOf('resnet50'));
});

describe('what is no value of a field is left out and reported, and the rest holds', () => {
  const hostile: [string, string][] = [
    ['a.c', '129'],
    ['a.c', '-1'],
    ['a.c', '3.5'],
    ['a.c', '1e2'],
    ['a.c', ''],
    ['a.d', '257'],
    ['a.blocks', '3-4-x'],
    ['a.blocks', '1-1-1-1-1-1-1'],
    ['a.block', 'toString'],
    ['a.stride', '5x5'],
    ['a.res', 'true'],
    ['a.input', '31'],
    ['a.family', 'transformer'],
    ['a.__proto__', '1'],
    ['backend', 'webgl'],
    ['panel', 'toString'],
    ['count', 'flops'],
    ['batch', '0'],
    ['at', '0.1'],
    ['b', 'nonesuch'],
  ];
  test.each(hostile)('%s=%s', (field, value) => {
    const query = `?a=resnet18&a.classes=7&${encodeURIComponent(field)}=${encodeURIComponent(value)}`;
    const { lanes, problems } = readLink(query);
    expect(problems).toEqual([{ field, value }]);
    expect(lanes.a.spec).toEqual({ ...residualOf('resnet18'), classes: 7 });
  });

  test('a long value is reported in short', () => {
    const [problem] = readLink(`?a=${'x'.repeat(5000)}`).problems;
    expect(problem?.value.length).toBeLessThan(60);
  });
});

test('what a link writes, it reads back: any setting of any preset', () => {
  const texts: Record<string, fc.Arbitrary<string>> = {
    block: fc.constantFrom('basic', 'bottleneck'),
    stride: fc.constantFrom('3x3', '1x1'),
    strides: fc
      .array(fc.integer({ min: 1, max: 2 }), { minLength: 1, maxLength: 6 })
      .map((all) => all.join('-')),
    stem: fc.constantFrom('imagenet', 'cifar'),
    res: fc.constantFrom('0', '1'),
    top: fc.constantFrom('0', '1'),
    blocks: fc.array(fc.nat(200), { minLength: 1, maxLength: 6 }).map((all) => all.join('-')),
    planes: fc.array(fc.nat(1024), { minLength: 1, maxLength: 6 }).map((all) => all.join('-')),
    input: fc.integer({ min: 32, max: 512 }).map(String),
    classes: fc.integer({ min: 1, max: 22_000 }).map(String),
    c: fc.nat(128).map(String),
    d: fc.nat(256).map(String),
    stemw: fc.nat(512).map(String),
  };
  expect(Object.keys(texts).sort()).toEqual(SPEC_FIELDS.map(({ key }) => key).sort());
  const patches = fc.record(texts, { requiredKeys: [] });
  const presets = fc.constantFrom(...PRESETS.map(({ id }) => id));
  fc.assert(
    fc.property(presets, patches, (preset, fields) => {
      const params = new URLSearchParams({ a: preset });
      for (const [name, text] of Object.entries(fields)) params.set(`a.${name}`, text ?? '');
      const first = readLink(`?${params}`);
      const again = readLink(writeLink('', first.lanes, OPENING_VIEW));
      expect(again.problems).toEqual([]);
      expect(again.lanes.a.spec).toEqual(first.lanes.a.spec);
      expect(fieldsOf(again.lanes.a.spec)).toEqual(fieldsOf(first.lanes.a.spec));
    }),
    { numRuns: 300 },
  );
});

test('strides are in the link where they are not torchvision’s for its stages', () => {
  const linkOf = (query: string) => writeLink('', readLink(query).lanes, OPENING_VIEW);
  const asked = '?a=resnet50&a.strides=1-2-2-1&b=resnext50_32x4d';
  expect(readLink(asked).lanes.a.spec).toMatchObject({ strides: [1, 2, 2, 1] });
  expect(linkOf(asked)).toBe(asked);
  expect(linkOf('?a=resnet50&a.strides=1-2-2-2&b=resnet18')).toBe('?a=resnet50&b=resnet18');
  const shorter = '?a=resnet50&a.blocks=3-4&a.planes=64-128&b=resnet18';
  expect(readLink(shorter).lanes.a.drawn).toMatchObject({ strides: [1, 2] });
  expect(linkOf(shorter)).toBe(shorter);
  expect(readLink('?a=resnet50&a.strides=1-2-3-1').problems).toHaveLength(1);
});

test('what is looked at is in the link too, where it is not as the page opens', () => {
  const view: ViewState = {
    ...OPENING_VIEW,
    panel: 'layers',
    convention: 'thop',
    batch: 32,
    selection: { stage: 1, block: 2 },
  };
  const query = writeLink('?panel=block&batch=7', openingLanes(), view);
  expect(query).toBe('?a=resnet50&b=resnext50_32x4d&panel=layers&count=thop&batch=32&at=2.3');
  const { panel, convention, batch, selection } = view;
  expect(readLink(query).view).toEqual({ panel, convention, batch, selection });
});

test('the form of the block, the step of the depth rule and the table of the paper are in the link', () => {
  const view = {
    ...OPENING_VIEW,
    blockView: 'depth',
    depthStep: 'stack',
    table: 'residuals',
  } as const;
  const query = writeLink('', openingLanes(), view);
  expect(query).toContain('form=depth&step=stack&table=residuals');
  expect(readLink(query).view).toEqual({
    blockView: 'depth',
    depthStep: 'stack',
    table: 'residuals',
  });
  expect(readLink('?form=d&step=5&table=9').problems.map(({ field }) => field)).toEqual([
    'form',
    'step',
    'table',
  ]);
});

test('what of A against B is listed is in the link', () => {
  const shown = { panel: 'diff', diff: 'reasons' } as const;
  const query = writeLink('', openingLanes(), { ...OPENING_VIEW, ...shown });
  expect(query).toContain('panel=diff&diff=reasons');
  expect(readLink(query).view).toEqual(shown);
  expect(readLink('?diff=none').problems).toHaveLength(1);
});

test('which network is written out, and as what, is in the link; what was pasted is not', () => {
  const shown = { exported: 'b', format: 'onnx' } as const;
  const query = writeLink('', openingLanes(), { ...OPENING_VIEW, ...shown, pasted: 'resnet18' });
  expect(query).toContain('&code=b&format=onnx');
  expect(query).not.toContain('resnet18');
  expect(readLink(query).view).toEqual(shown);
  expect(readLink('?code=c&format=keras').problems).toHaveLength(2);
});

test('whose settings are mapped and whose groups are walked is in the link', () => {
  const shown = { mapped: 'a', measure: 'macs', walked: 'a', groups: 128 } as const;
  const query = writeLink('', openingLanes(), { ...OPENING_VIEW, ...shown });
  expect(query).toContain('map=a&shade=macs&walk=a&groups=128');
  expect(readLink(query).view).toEqual(shown);
  expect(readLink('?map=c&shade=flops&walk=&groups=0').problems).toHaveLength(4);
});

test('which evidence and which costs are charted is in the link, as texts that their views read', () => {
  const shown = { evidence: 'complexity.top5.params', costs: 'params.at-3' };
  const query = writeLink('', openingLanes(), { ...OPENING_VIEW, ...shown });
  expect(query).toContain('evidence=complexity.top5.params&costs=params.at-3');
  expect(readLink(query).view).toEqual(shown);
  expect(writeLink('', openingLanes(), OPENING_VIEW)).not.toContain('evidence');
  expect(readLink('?evidence=%3Cb%3E&costs=').problems).toHaveLength(2);
});

test('parameters of others stay in the link', () => {
  const lanes = { ...openingLanes(), a: laneOf(presetOf('resnet18')) };
  expect(writeLink('?backend=wasm&a=resnet50&a.c=2', lanes, OPENING_VIEW)).toBe(
    '?a=resnet18&b=resnext50_32x4d&backend=wasm',
  );
});

test('a backend is forced by its name alone', () => {
  expect(readBackend('?backend=webgpu')).toBe('webgpu');
  expect(readBackend('?backend=webgl')).toBeNull();
  expect(readBackend('')).toBeNull();
});

test('half floats are in the link, and float32 is what a link without them stands for', () => {
  const { view, problems } = readLink('?weightformat=f16');
  expect([view.weightFormat, problems]).toEqual(['f16', []]);
  const lanes = openingLanes();
  expect(writeLink('', lanes, { ...OPENING_VIEW, ...view })).toContain('weightformat=f16');
  expect(writeLink('', lanes, OPENING_VIEW)).not.toContain('weightformat');
  expect(readLink('?weightformat=bf16').problems).toHaveLength(1);
});
