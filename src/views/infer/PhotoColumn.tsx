/** The photo, where it comes from, and what each network sees of it. */
export function PhotoColumn() {
  return <div />;
}
