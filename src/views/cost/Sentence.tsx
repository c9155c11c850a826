/** The difference of A and B in words. */
export function Sentence() {
  return <p />;
}
