import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COUNTED_MEASURES, costParts } from '../../core/costParts';
import { buildGraph } from '../../core/graph';
import { presetOf } from '../../core/presets';
import { SETTING_NUMBERS, settingFrom } from '../../core/testing/settings';
import { LANES } from '../../store/lanes';
import { barLayout, type Rect } from './barLayout';
import { kindRows, lengthOf, sectionRows } from './barRows';
import { treemapOf } from './treemap';

const numbers = fc.array(fc.nat(), { minLength: SETTING_NUMBERS, maxLength: SETTING_NUMBERS });
const measures = fc.constantFrom(...COUNTED_MEASURES);
const widths = fc.integer({ min: 1, max: 1400 });
const heights = fc.integer({ min: 1, max: 500 });
const RUNS = { numRuns: 500 };
const CLOSE = 1e-6;

const partsOf = (id: string, measure: (typeof COUNTED_MEASURES)[number]) =>
  costParts(buildGraph(presetOf(id).spec), measure);
const sum = (parts: readonly { readonly value: number }[]) =>
  parts.reduce((all, { value }) => all + value, 0);

/** To the unit where numbers are whole; sums over 2^53 are rounded, by the order in which they are taken. */
function expectSum(found: number, parts: readonly { readonly value: number }[]): void {
  const all = sum(parts);
  const off = Number.isSafeInteger(all) ? 0 : 1e-12 * all;
  expect(Math.abs(found - all)).toBeLessThanOrEqual(off);
}

/** Two rectangles that have more in common than an edge. */
function overlapping(rects: readonly Rect[]): readonly [Rect, Rect] | null {
  const sorted = rects.toSorted((one, other) => one.x - other.x);
  for (const [index, one] of sorted.entries()) {
    for (const other of sorted.slice(index + 1)) {
      if (other.x >= one.x + one.width - CLOSE) break;
      const [top, foot] = [
        Math.max(one.y, other.y),
        Math.min(one.y + one.height, other.y + other.height),
      ];
      if (foot - top > CLOSE && other.width > CLOSE) return [one, other];
    }
  }
  return null;
}

function expectInside(rects: readonly Rect[], widthPx: number, heightPx: number) {
  for (const { x, y, width, height } of rects) {
    if (!(width >= 0 && height >= 0 && x >= 0 && y >= 0)) throw new Error(`negative at ${x} ${y}`);
    if (x + width > widthPx + CLOSE || y + height > heightPx + CLOSE)
      throw new Error(`outside at ${x} ${y}`);
  }
}

describe('a treemap of a thousand random networks, two at a time', () => {
  it('overlaps nowhere, has no negative size and stays inside; area is cost', () => {
    fc.assert(
      fc.property(
        numbers,
        numbers,
        measures,
        widths,
        heights,
        (one, other, measure, widthPx, heightPx) => {
          for (const each of [one, other]) {
            const parts = costParts(buildGraph(settingFrom(each)), measure);
            const { tiles, columns, value } = treemapOf(parts, { widthPx, heightPx });
            expectSum(value, parts);
            expectSum(sum(columns), parts);
            expect(tiles.map(({ part }) => part.name)).toEqual(parts.map(({ name }) => name));
            expectInside([...tiles, ...columns], widthPx, heightPx);
            expect(overlapping(tiles)).toBeNull();
            expect(overlapping(columns)).toBeNull();
            const perPx = value / (widthPx * heightPx);
            for (const { part, width, height } of tiles) {
              expect(Math.abs(width * height * perPx - part.value)).toBeLessThanOrEqual(
                1e-9 * value,
              );
            }
          }
        },
      ),
      RUNS,
    );
  });

  it('bars overlap nowhere, have no negative size, begin at zero and stay inside', () => {
    fc.assert(
      fc.property(numbers, numbers, measures, widths, (one, other, measure, widthPx) => {
        const parts = {
          a: costParts(buildGraph(settingFrom(one)), measure),
          b: costParts(buildGraph(settingFrom(other)), measure),
        };
        for (const rows of [sectionRows(parts), kindRows(parts)]) {
          for (const lane of LANES) {
            const lengths = rows.map(({ bars }) => lengthOf(bars[lane]));
            expectSum(
              lengths.reduce((all, each) => all + each, 0),
              parts[lane],
            );
          }
          const { pieces, x, heightPx } = barLayout(rows, { widthPx, endPx: 0, fontPx: 12 });
          expect(x(0)).toBe(0);
          expectInside(pieces, widthPx, heightPx);
          expect(overlapping(pieces)).toBeNull();
        }
      }),
      RUNS,
    );
  });
});

describe('of ResNet-50', () => {
  it('every identity block has the same area, in every stage', () => {
    const parts = partsOf('resnet50', 'macs');
    const { tiles } = treemapOf(parts, { widthPx: 600, heightPx: 240 });
    const areas = new Map<string, number>();
    for (const { part, width, height } of tiles) {
      const key = `${part.section} ${part.block}`;
      if (part.block === null || part.block === 0) continue;
      areas.set(key, (areas.get(key) ?? 0) + width * height);
    }
    expect(areas.size).toBe(12);
    const all = [...areas.values()];
    expect(Math.max(...all) - Math.min(...all)).toBeLessThan(1e-6);
    expect(all[0]).toBeCloseTo((600 * 240 * 218_365_952) / 4_089_184_256, 6);
  });

  it('by kind: half of the MACs are in 1x1s, a little less in 3x3s', () => {
    const parts = { a: partsOf('resnet50', 'macs'), b: partsOf('resnext50_32x4d', 'macs') };
    const rows = new Map(kindRows(parts).map(({ key, bars }) => [key, bars]));
    expect(rows.get('of grouped')?.a).toEqual([]);
    expect(lengthOf(rows.get('of stem')?.a ?? [])).toBe(118_013_952);
    expect(lengthOf(rows.get('of fc')?.b ?? [])).toBe(2_048_000);
    const sections = sectionRows(parts).map(({ key }) => key);
    expect(sections).toEqual(['at stem', 'at 0', 'at 1', 'at 2', 'at 3', 'at head']);
  });
});
