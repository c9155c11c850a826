import { parseHTML } from 'linkedom';
import { vi } from 'vitest';
import type { Zoom } from '../../../store/view';
import { createDrawing, type Drawing } from '../drawing';
import type { LaneLayout } from '../model';

/** A document, and what the drawing asks of a window beside elements. */
export function stubbedDocument(): Document {
  vi.stubGlobal('document', { activeElement: null });
  vi.stubGlobal('navigator', { maxTouchPoints: 0 });
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  vi.stubGlobal('CSS', { escape: (name: string) => name.replace(/[^\w-]/g, '\\$&') });
  return parseHTML('<body></body>').document;
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
