import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CIFAR10_CLASSES } from './cifar10';
import { IMAGENET_CLASSES_FILE, readLabels } from './labels';

const imagenet = readFileSync(
  new URL(`../../../public/${IMAGENET_CLASSES_FILE}`, import.meta.url),
  'utf8',
);

function labels(text: string, fileName = 'labels.json') {
  const read = readLabels(text, fileName);
  if ('error' in read) throw new Error(`not read: ${JSON.stringify(read.error)}`);
  return read.labels;
}

const PETS = ['cat', 'dog', 'fish'];

describe("the page's own names", () => {
  test("ImageNet's are a thousand, each its own", () => {
    const names = labels(imagenet);
    expect(names).toHaveLength(1000);
    expect(new Set(names).size).toBe(1000);
    expect([names[0], names[281], names[999]]).toEqual(['tench', 'tabby', 'toilet tissue']);
    const ids: [string, string][] = JSON.parse(imagenet).classes;
    expect(ids.every(([id]) => /^n\d{8}$/.test(id))).toBe(true);
    expect(ids.map(([id]) => id)).toEqual(ids.map(([id]) => id).sort());
  });

  test("CIFAR-10's are those that the trained pair was told", () => {
    const url = new URL('../../../public/weights/weights.json', import.meta.url);
    expect(CIFAR10_CLASSES).toEqual(JSON.parse(readFileSync(url, 'utf8')).classes);
  });
});

describe('JSON', () => {
  test.each([
    ['a list', PETS],
    ['pairs of an id and a name', PETS.map((name, at) => [`n0000000${at}`, name])],
    ['names by index', { 0: 'cat', 2: 'fish', 1: 'dog' }],
    [
      'pairs by index, as Keras has them',
      { 0: ['n1', 'cat'], 1: ['n2', 'dog'], 2: ['n3', 'fish'] },
    ],
    ['indices by name', { fish: 2, cat: 0, dog: 1 }],
    [
      'a configuration of a model',
      { architectures: ['x'], id2label: { 0: 'cat', 1: 'dog', 2: 'fish' } },
    ],
    ['a list among other things', { source: 'here', classes: PETS }],
  ])('%s', (_, value) => {
    expect(labels(JSON.stringify(value))).toEqual(PETS);
    expect(labels(` ${JSON.stringify(value, null, 2)}\n`, 'labels.txt')).toEqual(PETS);
  });

  test('names that are numbers, by their index', () => {
    expect(labels('{"0": "7", "1": "8"}')).toEqual(['7', '8']);
  });

  test.each([
    ['{"0": "cat"', 'labels-json', {}],
    ['cat', 'labels-json', {}],
    ['[]', 'labels-empty', {}],
    ['{}', 'labels-empty', {}],
    ['7', 'labels-form', {}],
    ['[1, 2]', 'labels-form', {}],
    ['[["a", "b", "c"]]', 'labels-form', {}],
    ['{"cat": "dog"}', 'labels-form', {}],
    ['{"cat": 0.5}', 'labels-form', {}],
    ['{"0": "cat", "2": "fish"}', 'label-missing', { index: 1 }],
    ['{"cat": 1, "dog": 2}', 'label-missing', { index: 0 }],
    ['{"cat": 0, "dog": 0}', 'label-twice', { index: 0 }],
    ['["cat", " "]', 'label-blank', { index: 1 }],
  ])('%s is refused', (text, code, params) => {
    expect(readLabels(text, 'labels.json')).toEqual({ error: { code, params } });
  });
});

describe('lines', () => {
  test.each([
    ['line feeds', 'cat\ndog\nfish'],
    ['a byte order mark, carriage returns, blanks', '\uFEFFcat\r\n dog \r\nfish\r\n\r\n'],
    ['WordNet ids before', 'n02123045 cat\nn02084071 dog\nn02512053 fish\n'],
    ['numbers before', '0 cat\n1: dog\n2, fish'],
  ])('%s', (_, text) => {
    expect(labels(text, 'labels.txt')).toEqual(PETS);
  });

  test('keep what only looks like a number', () => {
    expect(labels('7 up\n8 ball', 'labels.txt')).toEqual(['7 up', '8 ball']);
    expect(labels('3\n5', 'labels.txt')).toEqual(['3', '5']);
  });

  test('may have a name twice', () => {
    expect(labels('crane\ncrane', 'labels.txt')).toEqual(['crane', 'crane']);
  });

  test.each([
    ['', 'labels-empty', {}],
    [' \n\t\n', 'labels-empty', {}],
    ['cat\n\ndog', 'label-blank', { index: 1 }],
    [`cat\n${'x'.repeat(201)}`, 'label-too-long', { index: 1, max: 200 }],
    ['x\n'.repeat(22_001), 'labels-too-many', { labels: 22_001, max: 22_000 }],
    ['x'.repeat(4_000_001), 'labels-too-long', { length: 4_000_001, max: 4_000_000 }],
  ])('%.20s is refused', (text, code, params) => {
    expect(readLabels(text, 'labels.txt')).toEqual({ error: { code, params } });
  });
});

test('a network with another number of classes is told', () => {
  expect(readLabels('cat\ndog', 'labels.txt', 2)).toEqual({ labels: ['cat', 'dog'] });
  expect(readLabels('cat\ndog', 'labels.txt', 10)).toEqual({
    error: { code: 'labels-count', params: { labels: 2, classes: 10 } },
  });
});

test('names by more indices than are allowed are refused before they are put in order', () => {
  const many = Object.fromEntries(
    Array.from({ length: 22_001 }, (_, index) => [`x${index}`, index]),
  );
  expect(readLabels(JSON.stringify(many), 'labels.json')).toMatchObject({
    error: { code: 'labels-too-many' },
  });
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), fc.boolean(), (text, json) => {
      readLabels(text, json ? 'x.json' : 'x.txt');
    }),
  );
});
