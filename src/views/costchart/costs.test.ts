import { expect, test } from 'vitest';
import { LAYER_KINDS } from '../../core/layerKind';
import { COST_MEASURES, isLit, litBy, readCosts, writeCosts } from './costs';

test('a link has the measure and what is kept lit, and reads back', () => {
  const kept = [
    null,
    ...LAYER_KINDS.map((kind) => litBy({ kind })),
    ...(['stem', 0, 5, 'head'] as const).map((section) => litBy({ section })),
  ];
  for (const measure of COST_MEASURES) {
    for (const lit of kept) {
      const text = writeCosts({ measure, kept: lit });
      expect(text).toMatch(/^[a-z0-9.-]*$/);
      expect(readCosts(text)).toEqual({ measure, kept: lit });
    }
  }
  expect(writeCosts({ measure: 'macs', kept: null })).toBe('');
  expect(writeCosts({ measure: 'params', kept: litBy({ section: 2 }) })).toBe('params.at-3');
});

test('what a link has wrong changes nothing', () => {
  expect(readCosts('flops.at-9.of-')).toEqual({ measure: 'macs', kept: null });
});

test('a section lights all its kinds, a kind all its sections', () => {
  const part = { section: 2, block: 1, kind: '3x3' } as const;
  expect(isLit(part, litBy({ section: 2 }))).toBe(true);
  expect(isLit(part, litBy({ kind: '3x3' }))).toBe(true);
  expect(isLit(part, litBy({ section: 2, kind: '1x1' }))).toBe(false);
  expect(isLit(part, litBy({ section: 2, block: 0 }))).toBe(false);
});
