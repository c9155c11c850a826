/** Attributes that hold numbers alone, or numbers between the letters of a path or a transform. */
const NUMERIC = /^(d|transform|x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|dx|dy|width|height|points)$/;
const DECIMAL = /-?\d+\.\d+/g;
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '"': '&quot;',
};

/**
 * An SVG element as text that differs line by line where the drawing does: one element a line, attributes
 * sorted, numbers rounded to tenths of a px, a text with its pieces on one line.
 */
export function svgText(element: Element, indent = ''): string {
  const name = element.tagName.toLowerCase();
  const attributes = [...element.attributes]
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map(({ name: key, value }) => ` ${key}="${escaped(rounded(key, value))}"`)
    .join('');
  const children = [...element.children];
  if (children.length === 0) {
    const text = escaped(element.textContent ?? '').replaceAll('\n', '&#10;');
    return text === ''
      ? `${indent}<${name}${attributes}/>`
      : `${indent}<${name}${attributes}>${text}</${name}>`;
  }
  // Space between the pieces of a text would be drawn.
  if (name === 'text') {
    const pieces = children.map((child) => svgText(child)).join('');
    return `${indent}<${name}${attributes}>${pieces}</${name}>`;
  }
  const inside = children.map((child) => svgText(child, `${indent}  `));
  return [`${indent}<${name}${attributes}>`, ...inside, `${indent}</${name}>`].join('\n');
}

function rounded(name: string, value: string): string {
  if (!NUMERIC.test(name)) return value;
  return value.replace(DECIMAL, (number) => String(Math.round(Number(number) * 10) / 10 + 0));
}

function escaped(text: string): string {
  return text.replace(/[&<"]/g, (letter) => ESCAPES[letter] ?? letter);
}
