/** A text whose names of code, in backquotes, are set as code. */
export function Said({ text }: { text: string }) {
  return text.split('`').map((part, index) => {
    // The parts alternate and never change places.
    const key = `${index} ${part}`;
    return index % 2 === 1 ? <code key={key}>{part}</code> : <span key={key}>{part}</span>;
  });
}
