import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gridLayout, positionAt, type Rect, slotAfter, slotAt } from './gridLayout';

const grids = fc
  .record({
    widthPx: fc.integer({ min: 280, max: 1200 }),
    groups: fc.constantFrom(1, 2, 3, 4, 8, 32, 64),
    each: fc.integer({ min: 1, max: 40 }),
    rows: fc.integer({ min: 1, max: 112 }),
    columns: fc.integer({ min: 1, max: 112 }),
  })
  .map(({ each, ...rest }) => ({ ...rest, channels: each * rest.groups }));

const overlap = (one: Rect, other: Rect) =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

const holds = (outer: Rect, inner: Rect) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

const firstOverlap = (rects: readonly Rect[]) => {
  // Sorted by their tops, only those that begin above another's foot can meet it.
  const sorted = [...rects].sort((one, other) => one.y - other.y);
  return sorted.find((one, at) => {
    for (const other of sorted.slice(at + 1)) {
      if (other.y >= one.y + one.height) return false;
      if (overlap(one, other)) return true;
    }
    return false;
  });
};

test('each channel has one cell; cells and frames overlap nowhere and stay inside the grid', () => {
  fc.assert(
    fc.property(grids, (input) => {
      const { cells, frames, heightPx } = gridLayout(input);
      expect(cells).toHaveLength(input.channels);
      expect(firstOverlap(cells)).toBeUndefined();
      expect(firstOverlap(frames)).toBeUndefined();
      const whole = { x: 0, y: 0, width: input.widthPx, height: heightPx };
      for (const rect of [...cells, ...frames]) expect(holds(whole, rect)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('each group has a frame round its own cells; one group has none', () => {
  fc.assert(
    fc.property(grids, (input) => {
      const { cells, frames } = gridLayout(input);
      expect(frames).toHaveLength(input.groups === 1 ? 0 : input.groups);
      const each = input.channels / input.groups;
      for (const [group, frame] of frames.entries()) {
        for (const [slot, cell] of cells.entries()) {
          expect(overlap(frame, cell)).toBe(Math.floor(slot / each) === group);
          if (overlap(frame, cell)) expect(holds(frame, cell)).toBe(true);
        }
      }
    }),
    { numRuns: 20 },
  );
});

test('the middle of every position leads to it, and a gap to none', () => {
  fc.assert(
    fc.property(grids, fc.nat(), fc.nat(), fc.nat(), (input, slotSeed, ySeed, xSeed) => {
      const layout = gridLayout(input);
      const slot = slotSeed % input.channels;
      const [y, x] = [ySeed % input.rows, xSeed % input.columns];
      const cell = layout.cells[slot] as Rect;
      const xPx = cell.x + ((x + 0.5) / input.columns) * cell.width;
      const yPx = cell.y + ((y + 0.5) / input.rows) * cell.height;
      expect(slotAt(layout, input, xPx, yPx)).toEqual({ slot, y, x });
      expect(slotAt(layout, input, cell.x + cell.width + 0.5, cell.y)).toBeNull();
    }),
  );
});

test('what is outside of a map is none of its positions', () => {
  const size = { width: 140, height: 140 };
  const map = { rows: 7, columns: 7 };
  expect(positionAt(map, size, 139.9, 20)).toEqual({ y: 1, x: 6 });
  expect(positionAt(map, size, -0.1, 20)).toBeNull();
  expect(positionAt(map, size, 20, 140)).toBeNull();
});

test('a large layer stays within a screen, and few channels are drawn large', () => {
  const large = gridLayout({ widthPx: 640, channels: 2048, groups: 1, rows: 7, columns: 7 });
  expect(large.heightPx).toBeLessThanOrEqual(480);
  const few = gridLayout({ widthPx: 640, channels: 16, groups: 1, rows: 32, columns: 32 });
  expect(few.cells[0]?.width).toBe(72);
});

test.each([
  ['ArrowRight', 0, 1],
  ['ArrowLeft', 0, 0],
  ['ArrowDown', 1, 4],
  ['ArrowDown', 5, 5],
  ['ArrowUp', 4, 1],
  ['Home', 5, 0],
  ['End', 0, 6],
  ['Enter', 3, null],
])('%s at slot %i of seven in three columns leads to %j', (key, slot, to) => {
  const cells = Array.from({ length: 7 }, () => ({ x: 0, y: 0, width: 1, height: 1 }));
  expect(slotAfter(key, slot, { cells, columns: 3 })).toBe(to);
});
