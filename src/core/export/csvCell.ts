/** One cell of a CSV file (RFC 4180): in quotes where it has a comma, a quote or a line's end. */
export function csvCell(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
