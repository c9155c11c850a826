/** How `torch.save` laid a file out: a zip archive, or the stream of pickles before PyTorch 1.6. */
export type TorchLayout = 'torch-zip' | 'torch-legacy';

const HEAD_BYTES = 4;
/** A zip's first entry, or the end of an empty one. */
const ZIP_SIGNATURES = ['PK\x03\x04', 'PK\x05\x06'];
/** The opcode that begins a pickle of protocol 2 or later, which the protocol's number follows. */
const PROTO = 0x80;
const PROTOCOLS = { first: 2, last: 5 };

/**
 * Tells from its first bytes, whatever its name says, how PyTorch wrote a file; null where it didn't.
 * A pickle that is no checkpoint counts as the stream: reading it says what is wrong with it.
 */
export async function detectTorch(blob: Blob): Promise<TorchLayout | null> {
  const head = new Uint8Array(await blob.slice(0, HEAD_BYTES).arrayBuffer());
  if (ZIP_SIGNATURES.includes(String.fromCharCode(...head))) return 'torch-zip';
  const [first, protocol = 0] = head;
  const isPickle = first === PROTO && protocol >= PROTOCOLS.first && protocol <= PROTOCOLS.last;
  return isPickle ? 'torch-legacy' : null;
}
