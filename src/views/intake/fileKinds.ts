import { looksLikePicture } from './takeFirst';

/** What a file is to the page. A `text` may be class names, or the index of shards. */
export type FileKind = 'picture' | 'weights' | 'text' | 'unknown';

const WEIGHTS = /\.(safetensors|pth|pt|bin|ckpt|pkl|safetensors\.index\.json)$/i;
/** Weights of other programs: their reader says what they are. */
const OTHER_WEIGHTS = /\.(onnx|h5|hdf5|keras|tflite|pb|npy|npz|gguf|msgpack|tar|t7|caffemodel)$/i;
const TEXT = /\.(txt|json)$/i;
const BEGINNING_BYTES = 9;

/** What a file is by its ending; where that tells nothing, by its first bytes. */
export async function kindOf(file: File): Promise<FileKind> {
  const { name } = file;
  if (WEIGHTS.test(name) || OTHER_WEIGHTS.test(name)) return 'weights';
  if (TEXT.test(name)) return 'text';
  if (looksLikePicture(file)) return 'picture';
  const bytes = await file.slice(0, BEGINNING_BYTES).arrayBuffer();
  return beginsLikeWeights(new Uint8Array(bytes)) ? 'weights' : 'unknown';
}

/** A zip archive, a pickle of protocol 2 to 5, or a safetensors header after its length. */
export function beginsLikeWeights(bytes: Uint8Array): boolean {
  const [first = 0, second = 0] = bytes;
  if (first === 0x50 && second === 0x4b) return true;
  if (first === 0x80 && second >= 2 && second <= 5) return true;
  return bytes[8] === 0x7b;
}
