/** The table of layers of both networks. */
export function LayersPanel() {
  return <div />;
}
