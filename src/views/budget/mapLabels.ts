import { measuredError } from '../../core/claim';
import type { PublishedSetting } from '../../core/presets';
import type { ResNetSpec } from '../../core/spec';
import { percentText } from '../claim/claimText';
import { textWidthPx } from '../graph/textWidth';
import { t } from './budgetWords';
import type { MapScales } from './mapScales';

/** A published setting on the map, and what stands beside it. */
export interface MapLabel extends PublishedSetting {
  readonly x: number;
  readonly y: number;
  /** What was measured of the network with this setting; empty where nothing was. */
  readonly error: string;
  /** "32x4d"; empty where there is no room for it. */
  readonly name: string;
  /** Where the text begins, from the point, px. */
  readonly dx: number;
  readonly dy: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Room between a point and its text, px. */
const ASIDE_PX = 11;
/** How far a mark reaches from its middle, px. */
export const MARK_PX = 4;

/**
 * The published settings with their texts, none over another or over a mark: those that were measured
 * come first, a name gives way to an error, and what has no room stands as a mark alone.
 */
export function mapLabels(
  spec: ResNetSpec,
  settings: readonly PublishedSetting[],
  scales: MapScales,
  fontPx: number,
): readonly MapLabel[] {
  const marks = settings.map((setting) => ({
    ...setting,
    x: scales.xOf(setting.cardinality),
    y: scales.yOf(setting.groupWidth),
    error: errorText({ ...spec, ...setting }),
    name: t('budget.setting', { c: setting.cardinality, d: setting.groupWidth }),
  }));
  const taken: Box[] = axisNames(scales, fontPx);
  const markOf = marks.map(({ x, y }) => around(x, y, MARK_PX));
  const measuredFirst = marks.toSorted((one, other) => rank(one) - rank(other));
  return measuredFirst.map((mark) => {
    for (const name of mark.error === '' ? [mark.name] : [mark.name, '']) {
      const width = textWidthPx(`${mark.error} ${name}`.trim(), fontPx);
      for (const [dx, dy] of placesOf(width, fontPx)) {
        const box = textBox(mark.x + dx, mark.y + dy, width, fontPx);
        if (!isInside(box, scales) || [...taken, ...markOf].some((each) => meet(each, box))) {
          continue;
        }
        // Beside another's mark it would be read as that one's.
        const away = awayFrom(box, mark);
        if (marks.some((each) => each !== mark && awayFrom(box, each) <= away)) continue;
        taken.push(box);
        return { ...mark, name, dx, dy };
      }
    }
    return { ...mark, error: '', name: '', dx: 0, dy: 0 };
  });
}

function errorText(spec: ResNetSpec): string {
  const error = measuredError(spec);
  return error === null ? '' : t('budget.error', { percent: percentText(error) });
}

/** Where the axes are named: within the picture, at the end of each. */
function axisNames({ box }: MapScales, fontPx: number): Box[] {
  const { widthPx, heightPx, leftPx, bottomPx } = box;
  const base = heightPx - bottomPx;
  const [nameOfC, nameOfD] = [t('budget.axis.cardinality'), t('budget.axis.groupWidth')];
  return [
    {
      left: widthPx - textWidthPx(nameOfC, fontPx) - fontPx,
      right: widthPx,
      top: base - 1.5 * fontPx,
      bottom: base,
    },
    {
      left: leftPx,
      right: leftPx + textWidthPx(nameOfD, fontPx) + fontPx,
      top: 0,
      bottom: 1.4 * fontPx,
    },
  ];
}

function rank({ error }: { readonly error: string }): number {
  return error === '' ? 1 : 0;
}

/** Right, left, under and over a mark, from the nearest place to the farthest. */
function placesOf(width: number, fontPx: number): readonly (readonly [dx: number, dy: number])[] {
  const [right, left, middle] = [ASIDE_PX, -ASIDE_PX - width, -width / 2];
  const level = fontPx * 0.35;
  const [above, below] = [-3, fontPx * 0.9];
  const [over, under] = [-ASIDE_PX, ASIDE_PX + 0.7 * fontPx];
  return [
    [right, above],
    [right, level],
    [right, below],
    [left, below],
    [left, level],
    [left, above],
    [middle, under],
    [middle, over],
    [-MARK_PX, under],
    [-MARK_PX, over],
    [right, under],
    [right, over],
    [left, under],
    [left, over],
    // Close under the mark, where another's is near.
    [-MARK_PX, MARK_PX + 0.5 + 0.8 * fontPx],
  ];
}

/** Of a text by its baseline. */
function textBox(x: number, y: number, width: number, fontPx: number): Box {
  return { left: x, right: x + width, top: y - 0.8 * fontPx, bottom: y + 0.2 * fontPx };
}

function around(x: number, y: number, reach: number): Box {
  return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
}

function isInside(box: Box, { box: { widthPx, heightPx, leftPx, bottomPx } }: MapScales): boolean {
  const base = heightPx - bottomPx;
  return box.left >= leftPx && box.right <= widthPx && box.top >= 0 && box.bottom <= base;
}

/** Px from a text to a mark's middle. */
export function awayFrom(box: Box, { x, y }: { readonly x: number; readonly y: number }): number {
  const right = Math.max(box.left - x, x - box.right, 0);
  const down = Math.max(box.top - y, y - box.bottom, 0);
  return Math.hypot(right, down);
}

function meet(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}
