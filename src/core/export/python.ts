const LINE_WIDTH = 88;

/** A whole number as Python source, digits in threes: `25_557_032`. */
export function pythonInt(value: number): string {
  return grouped(value, '_');
}

/** A whole number as people read it: `25,557,032`. */
export function readable(value: number): string {
  return grouped(value, ',');
}

/**
 * `head(args)tail`, indented; broken as Black breaks it where it is wider than a line:
 * all arguments on a line of their own, else one on each.
 */
export function pythonCall(
  indent: number,
  head: string,
  args: readonly string[],
  tail = '',
): string {
  const [outer, inner] = [' '.repeat(indent), ' '.repeat(indent + 4)];
  const oneLine = `${outer}${head}(${args.join(', ')})${tail}`;
  if (oneLine.length <= LINE_WIDTH) return oneLine;
  const body = `${inner}${args.join(', ')}`;
  const lines = body.length <= LINE_WIDTH ? body : args.map((arg) => `${inner}${arg},`).join('\n');
  return `${outer}${head}(\n${lines}\n${outer})${tail}`;
}

function grouped(value: number, separator: string): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, separator);
}
