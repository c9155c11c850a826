/** A round number without the zeros that it ends in: 300 MB, not 300.0 MB; 2.5 G, not 2.50 G. */
export function tickText(text: string): string {
  return text.replace(/\.(\d*?)0+(?= )/, (_, kept: string) => (kept === '' ? '' : `.${kept}`));
}
