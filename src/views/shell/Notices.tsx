/** Messages, the newest last, each until it is dismissed. */
export function Notices() {
  return <div />;
}
