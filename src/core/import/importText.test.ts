import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { exportJson } from '../export/json';
import { exportPyTorch } from '../export/pytorch';
import { buildGraph } from '../graph';
import { residualOf } from '../presets';
import { importText } from './importText';
import { type ImportResult, refuse } from './result';

const resnet18 = residualOf('resnet18');
const STATE_DICT = buildGraph(resnet18)
  .layers.flatMap((layer) => layer.tensors)
  .map(({ name, shape }) => `${name} torch.Size([${shape.join(', ')}])`)
  .join('\n');
const CALL = 'ResNet(BasicBlock, [2, 2, 2, 2], num_classes=1000)';

describe('each form is told from the others', () => {
  test.each([
    ['json', exportJson(resnet18)],
    ['name', '  resnet18.tv_in1k\n'],
    ['name', 'ResNet-18'],
    ['constructor', `net = ${CALL}  # from torchvision`],
    ['constructor', 'resnet18()'],
    ['state-dict', STATE_DICT],
    ['state-dict', `{${STATE_DICT.replaceAll('torch.Size(', ': (')}}`],
    ['state-dict', `OrderedDict([${STATE_DICT}])`],
  ])('%s', (source, text) => {
    expect(importText(text)).toMatchObject({ spec: resnet18, source });
  });

  test('a name may have its setting in brackets', () => {
    const spec = residualOf('resnext101_64x4d');
    expect(importText('ResNeXt-101 (64x4d)')).toMatchObject({ spec, source: 'name' });
  });
});

describe('what is none of them is refused', () => {
  const code = (text: string) => {
    const result = importText(text);
    return 'error' in result ? result.error.code : result.source;
  };

  test.each([
    ['', 'empty'],
    [' \n\t', 'empty'],
    ['two\nlines', 'unrecognised'],
    ['{"schema": "other/1"}', 'json-schema'],
    ['{"schema": "cardinal/1", "a.weight": ', 'json-malformed'],
    ['{"a": 1}', 'json-schema'],
    ['{"schema", "conv1.weight": [64, 3, 7, 7]}', 'json-malformed'],
    ['["schema", "conv1.weight", [64, 3, 7, 7]]', 'state-dict-part'],
    ['{"conv1.weight": [64, 3, 7, 7], "of": "schema"}', 'state-dict-part'],
    ['{"conv1.weight": [64, 3, 7, 7], "of": {"schema": "x"}}', 'state-dict-part'],
    ['hello', 'name-unknown'],
    ['hello()', 'call-unknown'],
    ['hello(', 'python-syntax'],
  ])('%j', (text, expected) => {
    expect(code(text)).toBe(expected);
  });

  test('PyTorch code that defines its classes is no call', () => {
    expect(code(exportPyTorch(resnet18))).toBe('code-defines');
  });

  test('text that is too long is not read', () => {
    expect(importText('x'.repeat(4_000_001))).toEqual(
      refuse('too-long', { length: 4_000_001, max: 4_000_000 }),
    );
    expect(importText(`f(${'x'.repeat(10_000)})`)).toEqual(
      refuse('too-long', { length: 10_003, max: 10_000 }),
    );
  });
});

// Figures of time are held against a machine that does other work too.
vi.setConfig({ testTimeout: 30_000 });

describe('no text makes it throw or hang', () => {
  const isResult = (result: ImportResult) => 'spec' in result || 'error' in result;

  test('random text', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 0x10ffff }), { maxLength: 200 }), (codes) =>
        isResult(importText(String.fromCodePoint(...codes))),
      ),
      { numRuns: 300 },
    );
  });

  test('valid text with a piece changed', () => {
    const valid = fc.constantFrom(exportJson(resnet18), STATE_DICT, CALL, 'timm/resnet18.tv_in1k');
    const change = fc.record({
      text: valid,
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      removed: fc.nat({ max: 30 }),
      added: fc.oneof(
        fc.string({ maxLength: 5 }),
        fc.constantFrom('[', ']', '(', ')', '{', '"', "'", ',', '-', '.', '0', '1e9', 'null', '\n'),
      ),
    });
    fc.assert(
      fc.property(change, ({ text, at, removed, added }) => {
        const from = Math.floor(at * text.length);
        return isResult(importText(text.slice(0, from) + added + text.slice(from + removed)));
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    ['brackets', '('.repeat(9_000)],
    ['quotes', `f(${"'\\".repeat(4_000)}`],
    ['digits', `a.weight [${'9'.repeat(3_000_000)}]`],
    ['names', `${'a.weight [1] '.repeat(250_000)}`],
    [
      'stages',
      Array.from({ length: 30_000 }, (_, i) => `layer${i + 1}.0.conv1.weight [1]`).join('\n'),
    ],
    [
      'blocks',
      `conv1.weight [1,3,7,7] ${Array.from({ length: 30_000 }, (_, i) => `layer1.${i}.conv1.weight [1,1,1,1] layer1.${i}.conv2.weight [1,1,1,1]`).join('\n')}`,
    ],
    ['blanks', `resnet18${' '.repeat(3_000_000)}x`],
    ['dots', `a${'.'.repeat(3_000_000)}weight`],
    ['braces', `${'{"a.weight":'.repeat(300_000)}`],
    ['lists', `{"schema": "cardinal/1", "spec": ${'['.repeat(1_000_000)}`],
    ['modules', `${'(a): Conv2d(3, 64, '.repeat(150_000)}`],
    ['closed modules', `${'(a): Conv2d(3, 64) '.repeat(150_000)}`],
    ['repeated modules', `(x): Conv2d(1, 1) ${'(0-9999): 2 x A('.repeat(20_000)}`],
    ['closings', `(x): Conv2d(1, 1) ${')'.repeat(3_000_000)}`],
    ['lines', `m = resnet50()\n${'m = f(m)\n'.repeat(40_000)}`],
    ['lines of another', `x.${'y'.repeat(90)} = f(1)\n`.repeat(30_000)],
    ['a name in lines', `m = resnet50()\n${'m.m.m.m.m.m\n'.repeat(30_000)}`],
    ['triple quotes', `f(${`${'"'.repeat(3)}${"'".repeat(3)}`.repeat(1_400)}`],
    ['docstrings', `f()\n${'"""a"""\n'.repeat(45_000)}`],
    ['dicts', `f(${'{"a":'.repeat(1_500)}`],
    ['stars', `f(${'**'.repeat(4_000)}`],
    ['times', `a.weight ${'1x'.repeat(1_500_000)}`],
    ['printed values', `a.weight tensor([ ${'tensor([ '.repeat(300_000)}`],
    ['names alone', `${'a.weight, '.repeat(2)}${'a.weightx '.repeat(300_000)}`],
    ['a table', `Layer (type)   Output Shape ${'| Name '.repeat(500_000)}`],
    ['blanks of a table', `|${' '.repeat(3_000_000)}Name`],
    ['code of millions of characters', `f()\n${'a = b\n'.repeat(600_000)}`],
    ['brackets in lines', `${'(a)\n'.repeat(700_000)}`],
  ])('%s', (_, text) => {
    const start = performance.now();
    expect(isResult(importText(text))).toBe(true);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
