/** A paint as every program reads it: `#rrggbb`, `none` or `url(#id)`, and its opacity apart. */
export interface Paint {
  readonly colour: string;
  readonly opacity: number;
}

export const NO_PAINT: Paint = { colour: 'none', opacity: 1 };

const URL_PAINT = /^url\(["']?#([^"')]+)["']?\)/;
const RGB = /^rgba?\(([^)]*)\)$/;
const SRGB = /^color\(srgb ([^)]*)\)$/;
const HEX = /^#(?:[0-9a-f]{3}){1,2}$/i;

/**
 * A colour as browsers give it in a computed style: `rgb(…)`, `rgba(…)`, `color(srgb …)`, `none`, `transparent`, a
 * hexadecimal number or the id of a gradient. Throws on any other: a picture in wrong colours would say nothing of it.
 */
export function paintOf(css: string): Paint {
  const text = css.trim();
  if (text === '' || text === 'none' || text === 'transparent') return NO_PAINT;
  if (HEX.test(text)) return { colour: inSix(text.toLowerCase()), opacity: 1 };
  const url = URL_PAINT.exec(text);
  if (url !== null) return { colour: `url(#${url[1]})`, opacity: 1 };
  const [, rgb] = RGB.exec(text) ?? [];
  if (rgb !== undefined) return inHex(partsOf(rgb), 255);
  const [, srgb] = SRGB.exec(text) ?? [];
  if (srgb !== undefined) return inHex(partsOf(srgb), 1);
  throw new Error(`no colour that a picture can have: ${css}`);
}

/** Whether something is seen of it. */
export function isSeen({ colour, opacity }: Paint): boolean {
  return colour !== 'none' && opacity > 0;
}

/** `#fff` as `#ffffff`. */
function inSix(hex: string): string {
  return hex.length === 4 ? hex.replace(/[^#]/g, '$&$&') : hex;
}

function partsOf(text: string): number[] {
  return text
    .split(/[\s,/]+/)
    .filter((part) => part !== '')
    .map((part) => (part.endsWith('%') ? Number.parseFloat(part) / 100 : Number(part)));
}

/** `most`: the number that stands for all of a colour. */
function inHex(parts: readonly number[], most: number): Paint {
  const [red = 0, green = 0, blue = 0, opacity = 1] = parts;
  if (opacity === 0) return NO_PAINT;
  const digits = [red, green, blue].map((part) => {
    const byte = Math.round((Math.min(Math.max(part, 0), most) * 255) / most);
    return byte.toString(16).padStart(2, '0');
  });
  return { colour: `#${digits.join('')}`, opacity };
}
