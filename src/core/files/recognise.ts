import { pictureFormat } from './pictureFormat';

/** What a file is by its first bytes, as far as it matters to who wants weights or a picture out of it. */
export type FileKind =
  | 'safetensors'
  | 'zip'
  | 'pickle'
  | 'tar'
  | 'gzip'
  | 'json'
  | 'empty'
  | 'html'
  | 'git-lfs-pointer'
  | 'picture'
  | 'onnx'
  | 'keras-h5'
  | 'tensorflow'
  | 'tflite'
  | 'numpy'
  | 'gguf'
  | 'torch7'
  | 'matlab'
  | '7z'
  | 'rar'
  | 'bzip2'
  | 'xz'
  | 'zstd'
  | 'lz4'
  | 'unknown';

/** What `recognise` looks at. */
export const BEGINNING_BYTES = 512;

type Signature = readonly [RegExp, FileKind];

/** Beginnings as hex, two digits a byte. */
const BYTES: readonly Signature[] = [
  [/^504b0(304|506|708)/, 'zip'],
  [/^800[2-5]/, 'pickle'],
  [/^894844460d0a/, 'keras-h5'],
  [/^.{8}54464c33/, 'tflite'],
  [/^934e554d5059/, 'numpy'],
  [/^47475546/, 'gguf'],
  [/^1f8b/, 'gzip'],
  [/^377abcaf271c/, '7z'],
  [/^526172211a07/, 'rar'],
  [/^425a68/, 'bzip2'],
  [/^fd377a585a00/, 'xz'],
  [/^28b52ffd/, 'zstd'],
  [/^04224d18/, 'lz4'],
  [/^.{514}7573746172/, 'tar'],
  [/^4d41544c414220352e30/, 'matlab'],
  // Lua's Torch7: a table (3) or an object (4) under the index 1.
  [/^0[34]0000000100000003000000562031/, 'torch7'],
  // Protobuf: field 1 is ONNX's ir_version (3 and up) or a SavedModel's schema version (1).
  [/^08(0[3-9a-f]|1.)(12|3a|42)/, 'onnx'],
  [/^080112/, 'tensorflow'],
];

/** Beginnings as Latin-1 text. */
const TEXTS: readonly Signature[] = [
  [/^\s*\{\s*"[ -~]{6}/, 'json'],
  [/^.{8}\{/s, 'safetensors'],
  [/^version https:\/\/git-lfs/, 'git-lfs-pointer'],
  [/^(\xef\xbb\xbf)?\s*<(!doctype html|html|head|\?xml|!--)/i, 'html'],
  // A frozen graph: nodes, each with its name and operation.
  [/^\n.{1,3}\n.{1,80}(Const|Placeholder|VariableV2|Identity)/s, 'tensorflow'],
];

/**
 * What kind of file begins with these bytes (its first `BEGINNING_BYTES`). `pickle` is any of protocol 2
 * to 5: whether weights are in it, or in a `zip`, is for their reader to find.
 * A name decides only where no bytes do.
 */
export function recognise(beginning: Uint8Array, name: string): FileKind {
  if (beginning.byteLength === 0) return 'empty';
  const bytes = Array.from(beginning.subarray(0, BEGINNING_BYTES));
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const text = bytes.map((byte) => String.fromCharCode(byte)).join('');
  const kindByText = kindBy(TEXTS, text);
  if (kindByText === 'safetensors' || kindByText === 'json') return kindByText;
  const kind = kindBy(BYTES, hex) ?? kindOfPicture(beginning) ?? kindByText;
  return kind ?? (/\.safetensors$/i.test(name) ? 'safetensors' : 'unknown');
}

function kindBy(signatures: readonly Signature[], beginning: string): FileKind | undefined {
  return signatures.find(([pattern]) => pattern.test(beginning))?.[1];
}

function kindOfPicture(beginning: Uint8Array): FileKind | undefined {
  const format = pictureFormat(beginning);
  return format === null || format === 'PDF' ? undefined : 'picture';
}
