import { lines, tag } from './markup';
import type { Box } from './pageReader';
import { isSeen, paintOf } from './paint';
import { rounded } from './scaledPath';

type Style = Pick<CSSStyleDeclaration, 'getPropertyValue'>;
type Stop = { readonly colour: string; readonly at: number };

const GRADIENT = /^linear-gradient\((.*)\)$/;
/** A colour, and how far along it stands, where that is said. */
const STOP = /^(.*?)(?:\s+([\d.]+)%)?$/;
const COLOUR = /^(?:#[0-9a-f]+|rgba?\([^()]*\)|color\(srgb [^()]*\))$/i;
/** A shadow that neither moves nor fades: a ring. */
const RING = /^(.*\)) 0px 0px 0px ([\d.]+)px$/;

/** A scale of colours: what a box is filled with from one side to the other; empty where it is not. */
export function gradientPieces(style: Style, box: Box, nextId: () => string): string[] {
  const [, inside] = GRADIENT.exec(style.getPropertyValue('background-image')) ?? [];
  if (inside === undefined) return [];
  const parts = inside.split(/,\s*(?![^(]*\))/);
  const turned = parts[0] === 'to right' || parts[0] === '90deg';
  const stops = stopsOf(turned ? parts.slice(1) : parts);
  if (stops === null) return [];
  const id = nextId();
  const direction = turned ? {} : { x2: 0, y2: 1 };
  const markup = stops.map(({ colour, at }) =>
    tag('stop', { offset: rounded(at), 'stop-color': colour }),
  );
  return [
    tag('linearGradient', { id, ...direction }, lines(markup)),
    tag('rect', { ...placed(box), fill: `url(#${id})` }),
  ];
}

/** Evenly apart where nothing else is said; null where one of them is no colour. */
function stopsOf(parts: readonly string[]): Stop[] | null {
  const stops: Stop[] = [];
  for (const [index, part] of parts.entries()) {
    const [, css = '', percent] = STOP.exec(part) ?? [];
    if (!COLOUR.test(css)) return null;
    const even = index / Math.max(1, parts.length - 1);
    stops.push({
      colour: paintOf(css).colour,
      at: percent === undefined ? even : Number(percent) / 100,
    });
  }
  return stops;
}

/** What marks a place: an outline around a box, and a shadow that is a ring, which lies under it. */
export function ringPieces(style: Style, box: Box): string[] {
  const [, shadow = '', spread = '0'] = RING.exec(style.getPropertyValue('box-shadow')) ?? [];
  const isOutlined = /^(solid|dashed)$/.test(style.getPropertyValue('outline-style'));
  const widthPx = Number.parseFloat(style.getPropertyValue('outline-width') || '0');
  const offsetPx = Number.parseFloat(style.getPropertyValue('outline-offset') || '0');
  return [
    ...ring(box, shadow, Number(spread), 0),
    ...(isOutlined ? ring(box, style.getPropertyValue('outline-color'), widthPx, offsetPx) : []),
  ];
}

function ring({ x, y, width, height }: Box, css: string, widthPx: number, offsetPx: number) {
  const { colour, opacity } = paintOf(css);
  if (widthPx === 0 || !isSeen({ colour, opacity })) return [];
  const out = offsetPx + widthPx / 2;
  return [
    tag('rect', {
      ...placed({ x: x - out, y: y - out, width: width + 2 * out, height: height + 2 * out }),
      fill: 'none',
      stroke: colour,
      'stroke-width': rounded(widthPx),
    }),
  ];
}

function placed({ x, y, width, height }: Box): Record<string, string> {
  return { x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height) };
}
