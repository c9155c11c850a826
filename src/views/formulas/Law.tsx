/** A name with an index below it: `C_in`. */
const INDEXED = /(\p{L})_(\w+)/u;

/** A formula in a line: letters with an index below, `C_in`. */
export function Law({ text }: { readonly text: string }) {
  const match = INDEXED.exec(text);
  if (match === null) return text;
  const [whole, name, index] = match;
  return (
    <>
      {text.slice(0, match.index)}
      <var>{name}</var>
      <sub>{index}</sub>
      <Law text={text.slice(match.index + whole.length)} />
    </>
  );
}
