import {
  BEGINNING_BYTES,
  type FileKind as ContentKind,
  recognise,
} from '../../core/files/recognise';
import { looksLikePicture } from './takeFirst';

/** What a file is to the page. A `text` may be class names, or the index of shards. */
export type FileKind = 'picture' | 'weights' | 'lesson' | 'text' | 'unknown';

/** Weights of other programs among them: their reader says what they are. */
const WEIGHTS =
  /\.(safetensors(\.index\.json)?|pth|pt|bin|ckpt|pkl|onnx|h5|hdf5|keras|tflite|pb|npy|npz|gguf|msgpack|tar|t7|caffemodel)$/i;
const TEXT = /\.(txt|json)$/i;
/** What is neither weights, nor a program's weights, nor an archive that may hold some. */
const OTHERS: readonly ContentKind[] = ['empty', 'html', 'json', 'unknown'];

/** Bytes among which a lesson says that it is one. */
const LESSON_HEAD = 4096;

/** Whether a text is a lesson by its name or by its first field. */
async function isLesson(file: File): Promise<boolean> {
  if (/\.lesson\.json$/i.test(file.name)) return true;
  return (await file.slice(0, LESSON_HEAD).text()).includes('"cardinal-lesson/');
}

/** What a file is by its ending; where that tells nothing, by its first bytes. */
export async function kindOf(file: File): Promise<FileKind> {
  const { name } = file;
  if (WEIGHTS.test(name)) return 'weights';
  if (TEXT.test(name)) return (await isLesson(file)) ? 'lesson' : 'text';
  if (looksLikePicture(file)) return 'picture';
  const bytes = await file.slice(0, BEGINNING_BYTES).arrayBuffer();
  const kind = recognise(new Uint8Array(bytes), name);
  if (kind === 'picture') return 'picture';
  return OTHERS.includes(kind) ? 'unknown' : 'weights';
}
