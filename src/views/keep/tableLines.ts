import type { KeptPart } from './picture';

type Cell = string;

/** The tables of what is kept. */
export function tablesIn(parts: readonly KeptPart[]): readonly Element[] {
  return parts.flatMap(({ element }) =>
    element.localName === 'table' ? [element] : [...element.querySelectorAll('table')],
  );
}

/**
 * The cells of a table of the page, line by line, for a CSV: a cell over several columns or lines stands in the
 * first of them, and heads what it spans. Where a cell tells an exact number beside the one that is shown, that is it.
 */
export function tableLines(table: Element): Cell[][] {
  const rows = [...table.querySelectorAll('tr')];
  const lines: Cell[][] = rows.map(() => []);
  rows.forEach((row, at) => {
    let column = 0;
    for (const cell of row.querySelectorAll('th, td')) {
      while (lines[at]?.[column] !== undefined) column += 1;
      const [columns, span] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')];
      for (let down = 0; down < span && at + down < lines.length; down += 1) {
        for (let along = 0; along < columns; along += 1) {
          const isFirst = along === 0 && (down === 0 || cell.localName === 'th');
          (lines[at + down] ?? [])[column + along] = isFirst ? contentOf(cell) : '';
        }
      }
      column += columns;
    }
  });
  return lines.map((line) => Array.from(line, (cell) => cell ?? ''));
}

function contentOf(cell: Element): Cell {
  const told = cell.getAttribute('data-value') ?? onlyValueIn(cell);
  return told ?? (cell.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function onlyValueIn(cell: Element): string | null {
  const values = cell.querySelectorAll('[data-value]');
  return values.length === 1 ? (values[0]?.getAttribute('data-value') ?? null) : null;
}

function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  return Math.max(1, Number(cell.getAttribute(name) ?? 1) || 1);
}

/** A number as programs read it, without commas between its thousands; any other text as it is. */
export function plainNumber(text: string): string {
  return /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;
}
