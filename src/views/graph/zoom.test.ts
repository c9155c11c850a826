import { describe, expect, it } from 'vitest';
import { pinShiftPx } from './pin';
import { clampZoom, isForDrawing, MOST_SCALE, revealed, zoomedBy } from './zoom';

const drag = { type: 'mousedown', ctrlKey: false, button: 0, fingers: 0 };
const wheel = { ...drag, type: 'wheel' };
const touch = { ...drag, type: 'touchstart', fingers: 1 };

describe('the zoom of the drawing', () => {
  it('takes a wheel with ctrl, a drag and two fingers, and leaves the page its own scrolling', () => {
    expect(isForDrawing(wheel, 4)).toBe(false);
    expect(isForDrawing({ ...wheel, ctrlKey: true }, 1)).toBe(true);
    expect(isForDrawing(drag, 1)).toBe(true);
    expect(isForDrawing({ ...drag, button: 2 }, 1)).toBe(false);
    expect(isForDrawing(touch, 1)).toBe(false);
    expect(isForDrawing(touch, 2)).toBe(true);
    expect(isForDrawing({ ...touch, fingers: 2 }, 1)).toBe(true);
  });

  it('never shows an empty edge', () => {
    expect(clampZoom({ scale: 0.5, xPx: 40 }, 1000)).toEqual({ scale: 1, xPx: 0 });
    expect(clampZoom({ scale: 2, xPx: 40 }, 1000)).toEqual({ scale: 2, xPx: 0 });
    expect(clampZoom({ scale: 2, xPx: -1400 }, 1000)).toEqual({ scale: 2, xPx: -1000 });
    expect(clampZoom({ scale: 99, xPx: 0 }, 1000).scale).toBe(MOST_SCALE);
  });

  it('keeps what stands under the pointer where it is', () => {
    const before = { scale: 2, xPx: -300 };
    const after = zoomedBy(before, 1.6, 500, 1000);
    const under = ({ scale, xPx }: typeof before) => (500 - xPx) / scale;
    expect(under(after)).toBeCloseTo(under(before), 9);
    expect(zoomedBy(after, 1 / 100, 500, 1000)).toEqual({ scale: 1, xPx: 0 });
  });

  it('brings what has the focus into view, and leaves what is in view alone', () => {
    const zoom = { scale: 4, xPx: -1000 };
    expect(revealed(zoom, 200, 300, 1000)).toBe(zoom);
    expect(revealed(zoom, -84, 20, 1000).xPx).toBe(-900);
    expect(revealed(zoom, 950, 1084, 1000).xPx).toBe(-1100);
  });

  it('keeps the words of a column in view as long as the column is', () => {
    const hit = { x: 97, y: 0, width: 400, height: 40 };
    const label = { at: { x: 100, y: 0 }, hit, wordsPx: 150 };
    expect(pinShiftPx(label, 0)).toBe(0);
    expect(pinShiftPx(label, 200)).toBe(112);
    expect(pinShiftPx(label, 450)).toBe(247);
  });
});
