import { csvOf } from '../export/csvOf';
import { classOf, confidenceOf, isRight, type JudgedAnswer } from './summary';

/** One photo as a file of results has it. */
export interface ResultRow {
  readonly path: string;
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly modifiedMs: number;
  readonly label: string | null;
  readonly a: JudgedAnswer | null;
  readonly b: JudgedAnswer | null;
  /** Why it could not be read. */
  readonly error: string | null;
}

/** What a class of a network is called; empty where nobody knows. */
export type NameOf = Readonly<Record<'a' | 'b', (classIndex: number) => string>>;

const OWN = ['class', 'index', 'probability', 'right'] as const;
const COLUMNS = [
  'file',
  'bytes',
  'modified',
  'label',
  ...OWN.map((column) => `a_${column}`),
  ...OWN.map((column) => `b_${column}`),
  'error',
];

/** Results as CSV (RFC 4180): a header and a row for each photo; what a photo does not have is left empty. */
export function resultsCsv(rows: readonly ResultRow[], nameOf: NameOf): string {
  const lines = rows.map(({ path, bytes, modifiedMs, label, a, b, error }) => [
    path,
    String(bytes),
    new Date(modifiedMs).toISOString(),
    label ?? '',
    ...own(a, nameOf.a),
    ...own(b, nameOf.b),
    error ?? '',
  ]);
  return csvOf([COLUMNS, ...lines]);
}

/** A photo as JSON has it, with all classes that are kept. */
export function resultObject(row: ResultRow, nameOf: NameOf): object {
  const { path, bytes, modifiedMs, label, error } = row;
  const answered = (lane: 'a' | 'b') => {
    const answer = row[lane];
    if (answer === null) return null;
    const top = answer.top.map(([index, probability]) => {
      const name = nameOf[lane](index);
      return { index, ...(name !== '' && { name }), probability };
    });
    return { top, labelIndex: answer.label, right: rightOf(answer) };
  };
  const modified = new Date(modifiedMs).toISOString();
  return { file: path, bytes, modified, label, a: answered('a'), b: answered('b'), error };
}

function own(answer: JudgedAnswer | null, name: (classIndex: number) => string): string[] {
  if (answer === null) return OWN.map(() => '');
  const index = classOf(answer);
  const right = rightOf(answer);
  return [
    name(index),
    String(index),
    String(confidenceOf(answer)),
    right === null ? '' : String(right),
  ];
}

function rightOf(answer: JudgedAnswer): boolean | null {
  return answer.label === null ? null : isRight(answer);
}
