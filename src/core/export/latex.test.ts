import { expect, test } from 'vitest';
import { residualOf } from '../presets';
import { exportLatex } from './latex';
import { latexPower, latexText } from './latexText';

const SPECS = {
  resnet50: residualOf('resnet50'),
  resnext50: residualOf('resnext50_32x4d'),
  small: residualOf('cifar10-resnext29-4x6d'),
};
const X = '$\\times$';

test("two networks side by side are the paper's Table 1", async () => {
  const table = exportLatex(SPECS.resnet50, SPECS.resnext50);
  await expect(table).toMatchFileSnapshot('fixtures/latex/table1.tex');
});

test('networks of different shape share the rows that both have', async () => {
  const other = { ...SPECS.small, residual: false, includeTop: false };
  const table = exportLatex(SPECS.resnet50, other);
  await expect(table).toMatchFileSnapshot('fixtures/latex/different.tex');
  expect(table).toContain(`conv1 & 112${X}112 / 32${X}32 & 7${X}7, 64, stride 2 & 3${X}3, 16 \\\\`);
  expect(table).toMatch(/ {4}conv5 & 7\$\\times\$7 & .* & {2}\\\\\n/);
});

test('one network has one column, a basic one no matrix of three', async () => {
  const table = exportLatex(residualOf('resnet18'));
  await expect(table).toMatchFileSnapshot('fixtures/latex/resnet18.tex');
  expect(table).toContain('\\begin{tabular}{c|c|c}');
});

test('a network without classifier has no row for it', () => {
  const table = exportLatex({ ...SPECS.resnext50, includeTop: false });
  expect(table).not.toContain('global average pool');
});

test('all that LaTeX would read as its own is escaped', () => {
  expect(latexText('a_b & 5% #1 {x} $y$ ~^\\')).toBe(
    'a\\_b \\& 5\\% \\#1 \\{x\\} \\$y\\$ \\textasciitilde{}\\textasciicircum{}\\textbackslash{}',
  );
  expect(latexText('ResNeXt-50 32x4d')).toBe(`ResNeXt-50 32${X}4d`);
});

test('counts are told in thousands, millions or billions', () => {
  expect([309_290, 25_028_904, 4_230_479_872].map(latexPower)).toEqual([
    `309.3${X}10$^{3}$`,
    `25.0${X}10$^{6}$`,
    `4.2${X}10$^{9}$`,
  ]);
});
