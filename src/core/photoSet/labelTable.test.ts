import { expect, test } from 'vitest';
import { readLabelTable } from './labelTable';

test('a line has a file and its label, with a header or without', () => {
  for (const header of ['', 'filename,label\n', '\uFEFFImageId,Class\r\n']) {
    const table = readLabelTable(`${header}a.png,cat\r\nb.png,dog\n\n`);
    expect(table.rows).toBe(2);
    expect(table.labelOf('a.png')).toBe('cat');
    expect(table.labelOf('set/b.png')).toBe('dog');
    expect(table.labelOf('c.png')).toBeNull();
    expect(table.badLines).toEqual([]);
  }
});

test('of a path the longest end that is named counts, and endings may be left out', () => {
  const table = readLabelTable('1.png,cat\nnight/1.png,dog\nimg_7,frog');
  expect(table.labelOf('set/day/1.png')).toBe('cat');
  expect(table.labelOf('set/night/1.png')).toBe('dog');
  expect(table.labelOf('set/img_7.jpeg')).toBe('frog');
});

test('tabs and semicolons part fields as well, and quotes hold what has a comma', () => {
  expect(readLabelTable('a.png\tcat').labelOf('a.png')).toBe('cat');
  expect(readLabelTable('.\\x\\a.png;cat').labelOf('x/a.png')).toBe('cat');
  expect(readLabelTable('"a, ""b"".png","cat"').labelOf('a, "b".png')).toBe('cat');
});

test('lines without a label are told by their numbers', () => {
  const { rows, badLines } = readLabelTable('a.png,cat\nb.png\n,dog\nc.png,');
  expect(rows).toBe(1);
  expect(badLines).toEqual([2, 3, 4]);
});
