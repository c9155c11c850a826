import { measuredError } from '../../core/claim';
import type { PublishedSetting } from '../../core/presets';
import type { ResNetSpec } from '../../core/spec';
import { percentText } from '../claim/claimText';
import { type Edges, placeTexts } from '../graph/labelPlaces';
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
  const { widthPx, heightPx, leftPx, bottomPx } = scales.box;
  const bounds = { left: leftPx, right: widthPx, top: 0, bottom: heightPx - bottomPx };
  const measuredFirst = marks.toSorted((one, other) => rank(one) - rank(other));
  const texts = placeTexts(
    measuredFirst.map((mark) => ({ ...mark, texts: textsOf(mark) })),
    { bounds, taken: axisNames(scales, fontPx), fontPx, markPx: MARK_PX },
  );
  return measuredFirst.map((mark, index) => {
    const placed = texts[index] ?? null;
    if (placed === null) return { ...mark, error: '', name: '', dx: 0, dy: 0 };
    const { text, dx, dy } = placed;
    return { ...mark, name: text === mark.error ? '' : mark.name, dx, dy };
  });
}

/** The error and the name; where there is an error, it alone may do. */
function textsOf({ error, name }: { readonly error: string; readonly name: string }): string[] {
  return error === '' ? [name] : [`${error} ${name}`, error];
}

function errorText(spec: ResNetSpec): string {
  const error = measuredError(spec);
  return error === null ? '' : t('budget.error', { percent: percentText(error) });
}

/** Where the axes are named: within the picture, at the end of each. */
function axisNames({ box }: MapScales, fontPx: number): Edges[] {
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
