import type { Rect } from './barLayout';

/** Rectangles in one path: thousands of layers are then a few elements. */
export function pathOf(rects: readonly Rect[]): string {
  return rects
    .map(
      ({ x, y, width, height }) => `M${px(x)} ${px(y)}h${px(width)}v${px(height)}h${px(-width)}z`,
    )
    .join('');
}

/** What is drawn alike, together. */
export function groupedBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): readonly (readonly [key: string, items: readonly Item[]])[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups];
}

function px(value: number): string {
  return String(Math.round(value * 100) / 100);
}
