import { DOMParser, parseHTML } from 'linkedom';
import type { PageReader } from '../pageReader';

type Rules = Readonly<Record<string, Readonly<Record<string, string>>>>;

const INHERITED = /^(fill|stroke|font|color$|text-anchor|letter|white-space|--)/;

/**
 * A page without a browser: styles are those of the classes in `rules` (`*` for all), taken over as a browser takes
 * them over; places are read off `data-box="x y width height"`.
 */
export function fakePage(html: string, rules: Rules): { root: Element; page: PageReader } {
  // Names of SVG keep their capitals only where they are read as XML.
  const root: Element | null = html.startsWith('<svg')
    ? (new DOMParser().parseFromString(html, 'image/svg+xml').documentElement as unknown as Element)
    : parseHTML(`<html><body>${html}</body></html>`).document.body.firstElementChild;
  if (root === null) throw new Error('an empty page');
  const own = (element: Element, name: string): string | undefined => {
    const classes = (element.getAttribute('class') ?? '').split(' ').toReversed();
    const found = classes.map((each) => rules[each]?.[name]).find((value) => value !== undefined);
    return found ?? element.getAttribute(name) ?? rules[element.localName]?.[name];
  };
  const styleIn = (element: Element | null, name: string): string => {
    if (element === null) return rules['*']?.[name] ?? '';
    const value = own(element, name);
    if (value !== undefined) return value;
    return INHERITED.test(name) ? styleIn(element.parentElement, name) : (rules['*']?.[name] ?? '');
  };
  const boxOf = (element: Element) => {
    const [x = 0, y = 0, width = 0, height = 0] = (element.getAttribute('data-box') ?? '')
      .split(' ')
      .map(Number);
    return { x, y, width, height };
  };
  return {
    root,
    page: {
      styleOf: (element) => ({ getPropertyValue: (name) => styleIn(element, name) }),
      boxOf,
      linesOf: (node) => {
        const { x, y, height } = boxOf(node.parentElement as Element);
        return [{ text: node.data.trim(), x, footY: y + 0.8 * height }];
      },
      pixelsOf: () => 'data:image/png;base64,AAAA',
    },
  };
}
