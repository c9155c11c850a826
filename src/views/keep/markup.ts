const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
/** XML has no way to write these. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A text within XML. */
export function escaped(text: string): string {
  return text.replace(UNWRITABLE, '').replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter);
}

/** An element as text; `inside` is markup already, or nothing. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  inside = '',
): string {
  const list = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('');
  return inside === '' ? `<${name}${list}/>` : `<${name}${list}>${inside}</${name}>`;
}

/** Elements one to a line, further in than what they stand in. */
export function lines(parts: readonly string[]): string {
  if (parts.length === 0) return '';
  return `\n${parts.map((part) => part.replace(/^/gm, '  ')).join('\n')}\n`;
}
