import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { plainNumber, tableLines } from './tableLines';

function linesOf(rows: string): string[][] {
  const { document } = parseHTML(`<body><table>${rows}</table></body>`);
  return tableLines(document.querySelector('table') as Element);
}

test('a table is its cells, line by line', () => {
  expect(
    linesOf('<tr><th>layer</th><th>A</th></tr><tr><td> conv1\n </td><td>9,408</td></tr>'),
  ).toEqual([
    ['layer', 'A'],
    ['conv1', '9,408'],
  ]);
});

test('a cell over several columns or lines leaves the others empty; a head stands at every line', () => {
  expect(
    linesOf(
      '<tr><th rowspan="2">WASM</th><td colspan="2">A</td></tr><tr><td>1</td><td>2</td></tr><tr><td>x</td></tr>',
    ),
  ).toEqual([['WASM', 'A', ''], ['WASM', '1', '2'], ['x']]);
});

test('the exact number stands in the place of the one that is shown', () => {
  expect(
    linesOf('<tr><td data-value="25557032">25.56 M</td><td><b data-value="3">3.0</b></td></tr>'),
  ).toEqual([['25557032', '3']]);
});

test.each([
  ['25,557,032', '25557032'],
  ['-1,024.5', '-1024.5'],
  ['3, 4', '3, 4'],
  ['1,23', '1,23'],
])('%s is written %s', (text, written) => {
  expect(plainNumber(text)).toBe(written);
});
