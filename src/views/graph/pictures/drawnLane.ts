import { parseHTML } from 'linkedom';
import { vi } from 'vitest';
import type { Network } from '../../../store/derived';
import type { Zoom } from '../../../store/view';
import { createDrawing, type Drawing } from '../drawing';
import type { LayoutInput } from '../layout';
import type { LaneLayout } from '../model';

/** A document, and what the drawing asks of a window beside elements. */
export function stubbedDocument(): Document {
  vi.stubGlobal('document', { activeElement: null });
  vi.stubGlobal('navigator', { maxTouchPoints: 0 });
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  vi.stubGlobal('CSS', { escape: (name: string) => name.replace(/[^\w-]/g, '\\$&') });
  return parseHTML('<body></body>').document;
}

/** How two networks are looked at as the page opens, in lanes of a usual size. */
export function openingInput(a: Network, b: Network): LayoutInput {
  return {
    a,
    b,
    unfolded: [],
    opened: null,
    convention: 'paper',
    scale: 1,
    widthPx: 1000,
    heightPx: 190,
    typePx: 14,
  };
}

/** A drawing that answers to nothing. */
export function createdDrawing(svg: SVGSVGElement): Drawing {
  const nothing = () => undefined;
  return createDrawing(svg, {
    onZoom: () => false,
    onOpen: () => false,
    onStage: nothing,
    onBlock: nothing,
    onLayer: nothing,
    onHover: nothing,
    onReveal: nothing,
    onKey: () => false,
  });
}

/** A lane drawn into an svg, at rest. */
export function drawInto(svg: SVGSVGElement, layout: LaneLayout, zoom: Zoom): void {
  createdDrawing(svg).update(layout, zoom, true);
}
