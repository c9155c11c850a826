import type { Zoom } from '../../store/view';
import { actionOf } from '../access/keyTable';
import { DRAWING_KEYS } from './drawingKeys';
import { keyAt } from './focus';
import type { Point } from './model';

/** What a drawing tells of. */
export interface Callbacks {
  /** The hand zooms at a place of the lane, px. Whether it went to another level, so that this gesture is over. */
  onZoom(zoom: Zoom, at: Point): boolean;
  onStage(stage: number): void;
  onBlock(stage: number, block: number): void;
  /** An item is to fill the lane, where one does already. Whether it was taken up. */
  onOpen(key: string): boolean;
  /** A layer outside the blocks, or one of an opened block. */
  onLayer(name: string): void;
  /** A name is hovered or focused at this place of the window, px; null when none is any more. What is focused begins at `topPx`. */
  onHover(name: string | null, xPx: number, yPx: number, topPx?: number): void;
  /** What has the focus stands between these px of the lane; it may be out of view. */
  onReveal(leftPx: number, rightPx: number): void;
  onKey(key: string): boolean;
}

/** Listens on the svg for all that stands in it. Returns what stops it. */
export function listen(
  svg: SVGSVGElement,
  callbacks: Callbacks,
  nextNow: (present: string, key: string) => string | null,
  focus: (key: string) => void,
): () => void {
  const activate = (key: string | null) => {
    if (key !== null && callbacks.onOpen(key)) return;
    const [kind, ...rest] = (key ?? '').split('-');
    if (kind === 'label') callbacks.onStage(Number(rest[1]));
    else if (kind === 'stack') callbacks.onStage(Number(rest[0]));
    else if (kind === 'block') callbacks.onBlock(Number(rest[0]), Number(rest[1]));
    else if (key !== null) callbacks.onLayer(key);
  };
  // BN and ReLU are no items of their own: the pointer alone finds them.
  const onClick = (event: Event) => activate(keyAt(event.target) ?? nameAt(event.target));
  const onMove = (event: PointerEvent) => {
    callbacks.onHover(nameAt(event.target), event.clientX, event.clientY);
  };
  const onLeave = () => callbacks.onHover(null, 0, 0);
  const onFocus = (event: FocusEvent) => {
    if (!(event.target instanceof Element) || !event.target.matches(':focus-visible')) return;
    const { left, right, top, bottom } = event.target.getBoundingClientRect();
    const lane = svg.getBoundingClientRect();
    callbacks.onReveal(left - lane.left, right - lane.left);
    callbacks.onHover(nameAt(event.target), left, bottom, top);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const present = keyAt(event.target);
    const next = present === null ? null : nextNow(present, event.key);
    if (next !== null) focus(next);
    else if (actionOf(DRAWING_KEYS, event.key) === 'open') activate(present);
    else if (!callbacks.onKey(event.key)) return;
    event.preventDefault();
  };
  svg.addEventListener('click', onClick);
  svg.addEventListener('pointermove', onMove);
  svg.addEventListener('pointerleave', onLeave);
  svg.addEventListener('focusin', onFocus);
  svg.addEventListener('focusout', onLeave);
  svg.addEventListener('keydown', onKeyDown);
  return () => {
    svg.removeEventListener('click', onClick);
    svg.removeEventListener('pointermove', onMove);
    svg.removeEventListener('pointerleave', onLeave);
    svg.removeEventListener('focusin', onFocus);
    svg.removeEventListener('focusout', onLeave);
    svg.removeEventListener('keydown', onKeyDown);
  };
}

/** The name that a thing is hovered by: a stack's is its first block's. */
function nameAt(target: EventTarget | null): string | null {
  if (!(target instanceof Element)) return null;
  const names = target.closest('[data-names]')?.getAttribute('data-names');
  return names?.split(' ')[0] ?? null;
}
