import { expect, test } from 'vitest';
import { type ResultRow, resultObject, resultsCsv } from './writeResults';

const CLASSES = ['cat', 'dog, "big"'];
const nameOf = { a: (at: number) => CLASSES[at] ?? '', b: () => '' };
const row: ResultRow = {
  path: 'set/a, b.png',
  bytes: 12,
  modifiedMs: 0,
  label: 'cat',
  a: { top: [[1, 0.75]], label: 0 },
  b: { top: [[0, 0.5]], label: null },
  error: null,
};

test('a row has the photo and what both networks said of it', () => {
  expect(
    resultsCsv(
      [row, { ...row, path: 'c.png', label: null, a: null, b: null, error: 'no picture' }],
      nameOf,
    ),
  ).toBe(
    'file,bytes,modified,label,a_class,a_index,a_probability,a_right,b_class,b_index,b_probability,b_right,error\r\n' +
      '"set/a, b.png",12,1970-01-01T00:00:00.000Z,cat,"dog, ""big""",1,0.75,false,,0,0.5,,\r\n' +
      'c.png,12,1970-01-01T00:00:00.000Z,,,,,,,,,,no picture\r\n',
  );
});

test('JSON has names where there are any, and null where nothing is known', () => {
  expect(resultObject(row, nameOf)).toEqual({
    file: 'set/a, b.png',
    bytes: 12,
    modified: '1970-01-01T00:00:00.000Z',
    label: 'cat',
    a: { top: [{ index: 1, name: 'dog, "big"', probability: 0.75 }], labelIndex: 0, right: false },
    b: { top: [{ index: 0, probability: 0.5 }], labelIndex: null, right: null },
    error: null,
  });
});
