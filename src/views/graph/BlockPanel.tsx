/** The selected block of both networks, layer by layer. */
export function BlockPanel() {
  return <div />;
}
