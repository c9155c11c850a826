/** A font of the page as a rule that brings it along. */
export interface EmbeddedFont {
  readonly rule: string;
  readonly family: string;
  /** One that it has. */
  readonly letter: string;
}

const KEPT = ['font-family', 'font-style', 'font-weight', 'unicode-range'] as const;
/** H, the letter that is taken where a font has it. */
const LETTER = 0x48;

/** Those parts of the page's fonts that it has loaded. */
export async function embeddedFonts(): Promise<readonly EmbeddedFont[]> {
  const rules = [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule),
  );
  const loaded = new Set(
    [...document.fonts].flatMap(({ status, unicodeRange }) =>
      status === 'loaded' ? [rangeOf(unicodeRange)] : [],
    ),
  );
  const used = rules.filter(({ style }) => loaded.has(rangeOf(propertyOf(style, 'unicode-range'))));
  return Promise.all(used.map(embedded));
}

async function embedded({ style, parentStyleSheet }: CSSFontFaceRule): Promise<EmbeddedFont> {
  const [, source = ''] = /url\(["']?([^"')]+)/.exec(propertyOf(style, 'src')) ?? [];
  const response = await fetch(new URL(source, parentStyleSheet?.href ?? location.href));
  const address = await addressOf(await response.blob());
  const kept = KEPT.map((name) => `${name}:${propertyOf(style, name)}`).join(';');
  const [, first = '0', last = first] =
    /U\+([0-9A-F]+)(?:-([0-9A-F]+))?/i.exec(propertyOf(style, 'unicode-range')) ?? [];
  const [from, to] = [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  return {
    rule: `@font-face{${kept};font-display:block;src:url(${address}) format("woff2")}`,
    family: propertyOf(style, 'font-family').replace(/["']/g, ''),
    letter: String.fromCodePoint(from <= LETTER && LETTER <= to ? LETTER : from),
  };
}

function propertyOf(style: CSSStyleDeclaration, name: string): string {
  return style.getPropertyValue(name);
}

/** As browsers may write it with or without spaces, in small letters or capitals. */
function rangeOf(text: string): string {
  return text.replace(/\s/g, '').toUpperCase();
}

function addressOf(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () => reject(reader.error));
    reader.readAsDataURL(blob);
  });
}
