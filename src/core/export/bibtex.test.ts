import { expect, test } from 'vitest';
import { bibtexOf } from './bibtex';

const CITED = {
  networks: ['ResNet-50', 'ResNeXt-50 32x4d'],
  url: 'http://localhost:4173/?a=resnet50&b=resnext50_32x4d',
  version: '0.1.0',
  date: new Date('2026-11-27T12:00:00Z'),
};

test('the paper is cited as it was printed, and the page with what it shows', () => {
  const text = bibtexOf(CITED);
  expect(text).toContain('eprint        = {1611.05431}');
  expect(text).toContain(
    'title        = {{ResNet-50} and {ResNeXt-50 32$\\times$4d} in {Cardinal}}',
  );
  expect(text).toContain('\\url{http://localhost:4173/?a=resnet50&b=resnext50_32x4d}');
  expect(text).toContain('Accessed 2026-11-27');
});

test('braces are balanced whatever the names and the link are', () => {
  const text = bibtexOf({ ...CITED, networks: ['a{b', '100 % _x'], url: 'http://x/?q=}{\\' });
  const depth = [...text.replace(/\\[{}]/g, '')].reduce(
    (open, letter) => open + (letter === '{' ? 1 : letter === '}' ? -1 : 0),
    0,
  );
  expect(depth).toBe(0);
  expect(text).toContain('q=%7D%7B%5C');
});
