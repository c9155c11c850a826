import { malformed } from '../malformed';
import type { Member } from './tarMembers';

/** Endings of files with weights, those of other programs among them: their reader says what they are. */
const WEIGHTS =
  /\.(safetensors|pth|pt|pth\.tar|tar|bin|ckpt|pkl|pyth|torch|model|weights|th|t7|onnx|h5|hdf5|keras|tflite|pb|npy|npz|gguf|gz)$/i;
/** What archivers put beside. */
const ASIDE = /(^|\/)(__MACOSX|\.[^/]*|Thumbs\.db)(\/|$)/;
/** Names that a message has room for. */
const MOST_NAMES = 5;

/**
 * The one checkpoint among the files of an archive: the only one that is called so, or the only file.
 * Errors: `weights-malformed` with `packed-several` and their names, or `packed-none` and what is there.
 */
export function checkpointIn<M extends Pick<Member, 'name'>>(members: readonly M[]): M {
  const own = members.filter(({ name }) => !ASIDE.test(name));
  const named = own.filter(({ name }) => WEIGHTS.test(name));
  const candidates = named.length > 0 ? named : own;
  const [only, ...others] = candidates;
  if (only !== undefined && others.length === 0) return only;
  const files = candidates.slice(0, MOST_NAMES).map(({ name }) => name);
  throw malformed(named.length > 1 ? 'packed-several' : 'packed-none', {
    files: files.join(', '),
    count: candidates.length,
  });
}
