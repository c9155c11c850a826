import { type Paint, paintOf } from './paint';
import { rounded } from './scaledPath';

/** What a browser says of an element's style once all its rules are applied. */
export type StyleOf = (element: Element) => Pick<CSSStyleDeclaration, 'getPropertyValue'>;

/** Attributes of a look, each with what a picture has of it that says nothing. */
export type Look = Readonly<Record<string, string>>;

/** What children take over, by SVG's first values. */
export const FIRST_LOOK: Look = {
  fill: '#000000',
  'fill-opacity': '1',
  'fill-rule': 'nonzero',
  'clip-rule': 'nonzero',
  stroke: 'none',
  'stroke-opacity': '1',
  'stroke-width': '1',
  'stroke-dasharray': 'none',
  'stroke-dashoffset': '0',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'paint-order': 'normal',
  'font-family': '',
  'font-size': '',
  'font-weight': '400',
  'font-style': 'normal',
  'letter-spacing': 'normal',
  'text-anchor': 'start',
};

/** What children do not take over. */
const OWN: Look = { opacity: '1', 'stop-color': '#000000', 'stop-opacity': '1' };

/** What programs know as a style alone, not as an attribute. */
const STYLES: Look = {
  'font-variant-numeric': 'normal',
  'font-variant-ligatures': 'normal',
  'font-feature-settings': 'normal',
};

const OF_STROKE = /^stroke-/;
const OF_TEXT = /^(font|text|letter)-/;
const TEXTS: ReadonlySet<string> = new Set(['text', 'tspan', 'textPath']);

/** The fonts of a page by names that other programs have too: a variable font is its family. */
export function familyOf(css: string): string {
  const names = css.split(',').map((name) => name.trim().replace(/^["']|["']$/g, ''));
  const plain = names.filter((name) => name !== 'system-ui' && name !== 'sans-serif');
  const families = plain.flatMap((name) =>
    name.endsWith(' Variable') ? [name.slice(0, -' Variable'.length), name] : [name],
  );
  return [...families, 'Helvetica', 'Arial', 'sans-serif'].join(', ');
}

/** The paint of an inside or an outline, with its own opacity. */
export function paintIn(style: ReturnType<StyleOf>, side: 'fill' | 'stroke'): Paint {
  const { colour, opacity } = paintOf(style.getPropertyValue(side));
  const own = style.getPropertyValue(`${side}-opacity`);
  return { colour, opacity: own === '' ? opacity : opacity * Number(own) };
}

/** All that a style says of a picture's element. */
export function lookOf(style: ReturnType<StyleOf>, name: string): Look {
  const look: Record<string, string> = {};
  for (const side of ['fill', 'stroke'] as const) {
    const { colour, opacity } = paintIn(style, side);
    look[side] = colour;
    if (colour !== 'none') look[`${side}-opacity`] = rounded(opacity);
  }
  const others = [...Object.keys(FIRST_LOOK), 'opacity', ...Object.keys(STYLES)];
  for (const key of others) {
    if (key in look || key === 'fill-opacity' || key === 'stroke-opacity') continue;
    if (OF_STROKE.test(key) && look.stroke === 'none') continue;
    if (OF_TEXT.test(key) && !TEXTS.has(name)) continue;
    const value = style.getPropertyValue(key);
    if (value !== '') look[key] = key === 'font-family' ? familyOf(value) : inPx(value);
  }
  if (name === 'stop') {
    const { colour, opacity } = paintOf(style.getPropertyValue('stop-color'));
    look['stop-color'] = colour;
    look['stop-opacity'] = rounded(opacity * Number(style.getPropertyValue('stop-opacity') || 1));
  }
  return look;
}

/** Of a look what is not so anyhow, as attributes; and what children then take over. */
export function written(
  look: Look,
  around: Look,
): { readonly attributes: Look; readonly within: Look } {
  const attributes: Record<string, string> = {};
  const styles: string[] = [];
  const within: Record<string, string> = { ...around };
  for (const [key, value] of Object.entries(look)) {
    const present = key in OWN ? OWN[key] : (around[key] ?? FIRST_LOOK[key] ?? STYLES[key]);
    if (value === present) continue;
    if (!(key in OWN)) within[key] = value;
    if (key in STYLES) styles.push(`${key}:${value.replaceAll('"', "'")}`);
    else attributes[key] = value;
  }
  if (styles.length > 0) attributes.style = styles.join(';');
  return { attributes, within };
}

/** `12.8px` as `12.8`, `5px, 4px` as `5 4`. */
function inPx(value: string): string {
  if (!/\dpx/.test(value)) return value;
  return value
    .replace(/(-?[\d.]+)px/g, (_, number: string) => rounded(Number(number)))
    .replaceAll(',', '');
}
