import { actionOf, WALK_KEYS } from '../access/keyTable';

/** Which item takes the focus next for a key: its own way for it, else its neighbour in `order`; null where the key moves nothing. */
export function nextItem(
  order: readonly string[],
  present: string,
  key: string,
  ways?: Readonly<Record<string, string>>,
): string | null {
  const way = ways?.[key];
  if (way !== undefined) return way;
  const index = order.indexOf(present);
  const last = order.length - 1;
  const action = actionOf(WALK_KEYS, key);
  if (action === null || index < 0) return null;
  const next = { next: index + 1, previous: index - 1, first: 0, last }[action];
  return order[Math.min(last, Math.max(0, next))] ?? null;
}

/** The item of a key in a drawing. */
export function itemOf(svg: SVGSVGElement, key: string): SVGElement | null {
  return svg.querySelector<SVGElement>(`[data-item="${CSS.escape(key)}"]`);
}

/** The key of the item that an event happened on. */
export function keyAt(target: EventTarget | null): string | null {
  if (!(target instanceof Element)) return null;
  return target.closest('[data-item]')?.getAttribute('data-item') ?? null;
}

/**
 * One stop for the Tab key: the item that had the focus last, or the first. Where the focused
 * item has gone (a stack that unfolded, a block that opened), its successor takes the focus; else `outKey`.
 */
export function restoreFocus(
  svg: SVGSVGElement,
  order: readonly string[],
  stop: string,
  hadFocus: boolean,
  outKey = '',
): string {
  const candidates = [stop, ...successors(stop), outKey, order[0] ?? ''];
  const key = candidates.find((each) => order.includes(each)) ?? '';
  for (const item of svg.querySelectorAll('[data-item][tabindex="0"]')) {
    if (item.getAttribute('data-item') !== key) item.setAttribute('tabindex', '-1');
  }
  const item = itemOf(svg, key);
  if (item?.getAttribute('tabindex') !== '0') item?.setAttribute('tabindex', '0');
  if (hadFocus && item !== null && !item.contains(document.activeElement)) {
    item.focus({ preventScroll: true });
  }
  return key;
}

/** Where the focus goes from an item that is gone: a stack's blocks, a block's stack, a layer's block. */
export function successors(gone: string): readonly string[] {
  // A group of channels stands in its layer.
  if (gone.includes('/')) return [gone.slice(0, gone.indexOf('/'))];
  const stack = /^stack-(\d+)$/.exec(gone);
  if (stack !== null) return [`block-${stack[1]}-1`];
  const block = /^block-(\d+)-\d+$/.exec(gone);
  if (block !== null) return [`stack-${block[1]}`];
  const layer = /^layer(\d+)\.(\d+)\./.exec(gone);
  return layer === null ? [] : [`block-${Number(layer[1]) - 1}-${layer[2]}`];
}
