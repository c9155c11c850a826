import { FIRST_LOOK, type Look, lookOf, paintIn, type StyleOf, written } from './look';
import { escaped, lines, tag } from './markup';
import { isSeen } from './paint';
import { rounded, scaledPath, stretchOf } from './scaledPath';

/** Attributes that say what is drawn and where, not how it looks. */
const GEOMETRY: ReadonlySet<string> = new Set(
  (
    'd x y x1 y1 x2 y2 cx cy r rx ry width height points transform viewBox preserveAspectRatio dx dy rotate ' +
    'textLength lengthAdjust offset fx fy gradientUnits gradientTransform spreadMethod clipPathUnits maskUnits ' +
    'maskContentUnits patternUnits patternContentUnits patternTransform markerWidth markerHeight refX refY orient ' +
    'markerUnits href'
  ).split(' '),
);
/** What a stylesheet may say in place of an attribute. */
const BY_STYLE: Readonly<Record<string, readonly string[]>> = {
  circle: ['r', 'cx', 'cy'],
  ellipse: ['rx', 'ry', 'cx', 'cy'],
  rect: ['x', 'y', 'width', 'height', 'rx', 'ry'],
};
const SHAPES: ReadonlySet<string> = new Set(
  'path rect circle ellipse line polyline polygon text tspan use'.split(' '),
);
/** What is drawn only where another element asks for it by its id. */
const NAMED: ReadonlySet<string> = new Set(
  'clipPath linearGradient radialGradient pattern mask marker symbol'.split(' '),
);
const LEFT_OUT: ReadonlySet<string> = new Set(
  'script style foreignObject animate animateTransform animateMotion set metadata'.split(' '),
);
const PLACES: ReadonlySet<string> = new Set(['x', 'y', 'dx', 'dy']);
/** How far the middle of a line of text lies over its foot, em. */
const MIDDLE_EM = 0.35;

/** What is known on the way down. */
export interface Around {
  readonly styleOf: StyleOf;
  /** Ids of the picture by those of the page. */
  readonly ids: Map<string, string>;
  readonly look: Look;
  /** Px of the page for one unit here. */
  readonly scale: number;
  readonly isNamed: boolean;
}

/** What stands around the outermost element. */
export function aroundAll(styleOf: StyleOf): Around {
  return { styleOf, ids: new Map(), look: FIRST_LOOK, scale: 1, isNamed: false };
}

/**
 * An SVG element of a page as markup that needs no page: every style as an attribute, nothing by class, by a
 * variable or by a name of a font that the page alone has. What is hidden or paints nothing is left out; text stays
 * text. `own` stands in place of attributes of the element's own. Empty where nothing is left.
 */
export function svgMarkup(
  element: Element,
  around: Around,
  own: Readonly<Record<string, string>> = {},
): string {
  const name = element.localName;
  if (LEFT_OUT.has(name)) return '';
  if (name === 'title' || name === 'desc') return tag(name, {}, text(element.textContent ?? ''));
  const style = around.styleOf(element);
  if (style.getPropertyValue('display') === 'none') return '';
  if (style.getPropertyValue('visibility') === 'hidden') return '';
  const isNamed = around.isNamed || NAMED.has(name);
  if (SHAPES.has(name) && !isNamed && paintsNothing(element, style)) return '';
  const { attributes: look, within } = written(lookOf(style, name), around.look);
  const inner = { ...around, look: within, isNamed };
  const geometry = geometryOf(element, style);
  const still = withoutScaling(element, style, around.scale, geometry);
  const attributes = {
    ...geometry,
    ...renamed(look, around.ids),
    ...still,
    ...referencesOf(element, style, around.ids),
    ...own,
  };
  const inside = insideOf(element, inner);
  if (inside === '' && (name === 'g' || name === 'text')) return '';
  return tag(name, attributes, inside);
}

function insideOf(element: Element, around: Around): string {
  const isText = element.localName === 'text' || element.localName === 'tspan';
  if (isText) {
    const isKept = keepsBlanks(element);
    return [...element.childNodes]
      .map((node) => {
        if (isElement(node)) return svgMarkup(node, around);
        const words = node.textContent ?? '';
        return text(isKept ? words.replace(/\s+/g, ' ') : words);
      })
      .join('');
  }
  return lines([...element.children].map((child) => svgMarkup(child, around)).filter(Boolean));
}

/** Whether blanks stand at an edge of one of its pieces, which many programs drop unless they are told not to. */
function keepsBlanks(element: Element): boolean {
  const whole = element.closest('text') ?? element;
  return whole.children.length > 0 && piecesIn(whole).some((words) => /^\s|\s$/.test(words));
}

function piecesIn(element: Element): string[] {
  return [...element.childNodes].flatMap((node) =>
    isElement(node) ? piecesIn(node) : [node.textContent ?? ''],
  );
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** What catches a pointer, and waits for a value, is no part of a picture. */
function paintsNothing(element: Element, style: ReturnType<StyleOf>): boolean {
  if (Number(style.getPropertyValue('opacity') || 1) === 0) return true;
  if (element.localName === 'path' && !element.getAttribute('d')) return true;
  if (isSeen(paintIn(style, 'fill'))) return false;
  const strokePx = Number.parseFloat(style.getPropertyValue('stroke-width') || '1');
  if (isSeen(paintIn(style, 'stroke')) && strokePx > 0) return false;
  return element.localName !== 'use' && element.children.length === 0;
}

function geometryOf(element: Element, style: ReturnType<StyleOf>): Record<string, string> {
  const geometry: Record<string, string> = {};
  for (const { name, value } of [...element.attributes]) {
    if (GEOMETRY.has(name)) geometry[name] = PLACES.has(name) ? placeIn(value, style) : value;
  }
  for (const name of BY_STYLE[element.localName] ?? []) {
    const value = style.getPropertyValue(name);
    if (/^[\d.]+px$/.test(value) && (value !== '0px' || name in geometry)) {
      geometry[name] = rounded(Number.parseFloat(value));
    }
  }
  if (/transform/.test(element.getAttribute('style') ?? '')) {
    const moved = style.getPropertyValue('transform');
    if (moved !== '' && moved !== 'none') geometry.transform = moved;
  }
  const isPre = style.getPropertyValue('white-space').startsWith('pre');
  if (element.localName === 'text' && (isPre || keepsBlanks(element))) {
    geometry['xml:space'] = 'preserve';
  }
  const line = style.getPropertyValue('dominant-baseline');
  if (element.localName === 'text' && (line === 'middle' || line === 'central')) {
    geometry.dy = rounded(Number(geometry.dy ?? 0) + MIDDLE_EM * fontPxOf(style));
  }
  return geometry;
}

/** Places in em of their type, in units of the picture. */
function placeIn(value: string, style: ReturnType<StyleOf>): string {
  return value.replace(/(-?[\d.]+)em/g, (_, number: string) =>
    rounded(Number(number) * fontPxOf(style)),
  );
}

function fontPxOf(style: ReturnType<StyleOf>): number {
  return Number.parseFloat(style.getPropertyValue('font-size'));
}

/**
 * A line that stays as thin as it is however its path is stretched: few programs know such a thing, so the stretch
 * goes into the path's own numbers, or else its thickness is what the stretch makes that thin.
 */
function withoutScaling(
  element: Element,
  style: ReturnType<StyleOf>,
  scale: number,
  geometry: Record<string, string>,
): Record<string, string> {
  if (style.getPropertyValue('vector-effect') !== 'non-scaling-stroke') return {};
  const thinPx = Number.parseFloat(style.getPropertyValue('stroke-width') || '1') / scale;
  const stretch = stretchOf(geometry.transform ?? '');
  const d = element.getAttribute('d');
  const path = stretch === null || d === null ? null : scaledPath(d, stretch);
  if (path === null) return { 'stroke-width': rounded(thinPx) };
  delete geometry.transform;
  return { d: path, 'stroke-width': rounded(thinPx) };
}

/** Clips and masks by the picture's own ids. */
function referencesOf(
  element: Element,
  style: ReturnType<StyleOf>,
  ids: Map<string, string>,
): Record<string, string> {
  const found: Record<string, string> = {};
  if (NAMED.has(element.localName) && element.id !== '') found.id = idIn(ids, element.id);
  for (const name of ['clip-path', 'mask', 'marker-start', 'marker-mid', 'marker-end']) {
    const [, id] = /^url\(["']?#([^"')]+)/.exec(style.getPropertyValue(name)) ?? [];
    if (id !== undefined) found[name] = `url(#${idIn(ids, id)})`;
  }
  return found;
}

function renamed(look: Look, ids: Map<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(look).map(([key, value]) => [
      key,
      value.replace(/^url\(#(.+)\)$/, (_, id: string) => `url(#${idIn(ids, id)})`),
    ]),
  );
}

/** The name that a part has in the picture. */
export function idIn(ids: Map<string, string>, id: string): string {
  const known = ids.get(id) ?? `part${ids.size + 1}`;
  ids.set(id, known);
  return known;
}

function text(content: string): string {
  return escaped(content);
}
