/** Labels by file, as a text with a line for each has them. */
export interface LabelTable {
  /** Of a photo by its path; null where the text has none for it. */
  labelOf(path: string): string | null;
  readonly rows: number;
  /** Lines that have no label, counted from 1. */
  readonly badLines: readonly number[];
}

const HEADERS = /^(file|filename|file_name|image|image_id|imageid|path|name|id)$/i;
const ENDING = /\.[^./]+$/;

/**
 * Reads `file,label` lines (comma, semicolon or tab; quotes where a field needs them), with a header or
 * without. A file is named by its path or the end of one, or without its ending. Never throws.
 */
export function readLabelTable(text: string): LabelTable {
  const labels = new Map<string, string>();
  const badLines: number[] = [];
  let rows = 0;
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .forEach((line, at) => {
      if (line.trim() === '') return;
      const [file = '', label = ''] = fieldsOf(line);
      if (rows === 0 && badLines.length === 0 && HEADERS.test(file)) return;
      if (file === '' || label === '') badLines.push(at + 1);
      else {
        labels.set(keyOf(file), label);
        rows += 1;
      }
    });
  return { rows, badLines, labelOf: (path) => found(labels, keyOf(path)) };
}

/** The path itself first, then its ends from the longest, each also without the file's ending. */
function found(labels: ReadonlyMap<string, string>, path: string): string | null {
  const parts = path.split('/');
  for (let from = 0; from < parts.length; from += 1) {
    const end = parts.slice(from).join('/');
    const label = labels.get(end) ?? labels.get(end.replace(ENDING, ''));
    if (label !== undefined) return label;
  }
  return null;
}

function keyOf(path: string): string {
  return path
    .trim()
    .replaceAll('\\', '/')
    .replace(/^(\.?\/)+/, '');
}

function fieldsOf(line: string): string[] {
  const separator = ['\t', ';', ','].find((each) => line.includes(each)) ?? ',';
  const fields: string[] = [];
  let field = '';
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const letter = line[at] as string;
    if (quoted && letter === '"' && line[at + 1] === '"') {
      field += '"';
      at += 1;
    } else if (letter === '"') quoted = !quoted;
    else if (letter === separator && !quoted) {
      fields.push(field.trim());
      field = '';
    } else field += letter;
  }
  return [...fields, field.trim()];
}
