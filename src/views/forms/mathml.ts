import { createElement, type ReactNode } from 'react';

/** An element of MathML, which screen readers read as a formula; React's types do not know them. */
export function math(tag: string, props: object | null, ...children: ReactNode[]): ReactNode {
  return createElement(tag, props, ...children);
}

export const row = (...children: ReactNode[]) => math('mrow', null, ...children);
export const letter = (name: string) => math('mi', { mathvariant: 'normal' }, name);
export const number = (value: string | number) => math('mn', null, value);
export const sign = (text: string) => math('mo', { stretchy: 'false' }, text);
export const sub = (base: ReactNode, index: ReactNode) => math('msub', null, base, index);

/** Rows of a matrix, each a list of cells; the brackets are the stylesheet's. */
export function matrix(className: string | undefined, rows: readonly (readonly ReactNode[])[]) {
  const cells = rows.map((cells) =>
    math('mtr', null, ...cells.map((cell) => math('mtd', null, cell))),
  );
  return math('mtable', { className }, ...cells);
}
