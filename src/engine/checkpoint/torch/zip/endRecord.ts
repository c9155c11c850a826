/** The record that ends a zip archive, without its comment. */
const END_BYTES = 22;
const END = 0x06054b50;
/** Zip64's own record, and the one that says where it lies. */
const ZIP64_BYTES = 56;
const ZIP64 = 0x06064b50;
const LOCATOR_BYTES = 20;
const LOCATOR = 0x07064b50;
const MAX_COMMENT_BYTES = 2 ** 16;
const SPARE_BYTES = ZIP64_BYTES + LOCATOR_BYTES;

/**
 * A zip archive that ends in its end record, or in that record's comment, as its reader takes it; null for
 * a file that was cut. PyTorch writes zip64's records, needed or not. Where they aren't, they are left
 * out: a reader that looks for the directory right before the end record finds an entry of it there,
 * if the archive's name has the right length.
 */
export async function endedArchive(blob: Blob): Promise<Blob | null> {
  const tail = await blob.slice(-(END_BYTES + SPARE_BYTES + MAX_COMMENT_BYTES)).arrayBuffer();
  const view = new DataView(tail);
  const end = endIn(view);
  if (end === null) return null;
  const spare = end - SPARE_BYTES;
  if (spare < 0 || !isSpare(view, spare, end, blob.size - tail.byteLength)) return blob;
  const from = blob.size - tail.byteLength;
  return new Blob([blob.slice(0, from + spare), blob.slice(from + end)]);
}

/** Where the end record lies, whose comment ends the file. */
function endIn(view: DataView): number | null {
  for (let at = view.byteLength - END_BYTES; at >= 0; at -= 1) {
    const isEnd = view.getUint32(at, true) === END;
    if (isEnd && at + END_BYTES + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  return null;
}

/** Whether zip64's records lie between the directory and its end, and say what that says. */
function isSpare(view: DataView, at: number, end: number, from: number): boolean {
  const entries = view.getUint16(end + 10, true);
  const bytes = view.getUint32(end + 12, true);
  const offset = view.getUint32(end + 16, true);
  const long = (field: number) => view.getBigUint64(at + field, true);
  return (
    view.getUint32(at, true) === ZIP64 &&
    view.getUint32(at + ZIP64_BYTES, true) === LOCATOR &&
    offset + bytes === from + at &&
    long(ZIP64_BYTES + 8) === BigInt(from + at) &&
    long(32) === BigInt(entries) &&
    long(40) === BigInt(bytes) &&
    long(48) === BigInt(offset)
  );
}
