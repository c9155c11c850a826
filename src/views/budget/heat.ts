import type { Plane } from '../../core/plane';
import type { Measure } from '../../store/view';
import { COLUMNS, cellEdges, type MapScales, ROWS } from './mapScales';

/** The least and the most of a plane, and how strong a value is on its logarithmic scale, 0 to 1. */
export interface Heat {
  readonly least: number;
  readonly most: number;
  strengthOf(value: number): number;
}

/** The scale of a plane's colours. */
export function heatOf(values: Float64Array): Heat {
  const known = [...values].filter((value) => value > 0);
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const span = Math.log(most / least);
  return { least, most, strengthOf: (value) => (span > 0 ? Math.log(value / least) / span : 0) };
}

/** Weakest and strongest ink of the map: the cheapest setting is still a cell. */
const FAINTEST = 0.04;
const STRONGEST = 0.72;

/** How much ink a strength takes, as opacity. */
export function opacityOf(strength: number): number {
  return FAINTEST + (STRONGEST - FAINTEST) * strength;
}

/** Fills a canvas with the cells of a plane in shades of one ink; impossible settings stay empty. */
export function drawHeat(
  canvas: HTMLCanvasElement,
  plane: Plane,
  measure: Measure,
  scales: MapScales,
): void {
  const { widthPx, heightPx } = scales.box;
  const density = globalThis.devicePixelRatio;
  canvas.width = Math.round(widthPx * density);
  canvas.height = Math.round(heightPx * density);
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.fillStyle = getComputedStyle(canvas).color;
  const toDevice = (px: number) => Math.round(px * density);
  const columns = cellEdges(COLUMNS, scales.xOf).map(toDevice);
  const rows = cellEdges(ROWS, scales.yOf).map(toDevice);
  const values = plane[measure];
  const heat = heatOf(values);
  for (let row = 0; row < ROWS.length; row += 1) {
    const [bottom = 0, top = 0] = [rows[row], rows[row + 1]];
    for (let column = 0; column < COLUMNS.length; column += 1) {
      const value = values[row * COLUMNS.length + column];
      if (value === undefined || Number.isNaN(value)) continue;
      const [left = 0, right = 0] = [columns[column], columns[column + 1]];
      context.globalAlpha = opacityOf(heat.strengthOf(value));
      context.fillRect(left, top, right - left, bottom - top);
    }
  }
}
