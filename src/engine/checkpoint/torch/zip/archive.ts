import { malformed } from '../../malformed';
import type { ZipEntry } from './directory';

const PICKLE = 'data.pkl';
/** What TorchScript has beside its tensors: a program. */
const SCRIPT = ['constants.pkl', 'code/'];

/** The entries of an archive that `torch.save` wrote, under whatever folder. */
export interface TorchArchive {
  readonly pickle: ZipEntry;
  /** `little` or `big`, where PyTorch 2 says it. */
  readonly byteOrder: ZipEntry | null;
  /** By the storages' keys. */
  readonly storages: ReadonlyMap<string, ZipEntry>;
}

/** Torch's pickle, under whatever folder. */
const isPickle = ({ name }: ZipEntry) => /^([^/]*\/)?data\.pkl$/.test(name);

/** Whether an archive is one that PyTorch wrote, a program among them. */
export function isTorchZip(entries: readonly ZipEntry[]): boolean {
  return entries.some(isPickle);
}

/**
 * Finds torch's entries. Errors: `weights-malformed` with reason `torchscript` for a program.
 */
export function torchArchive(entries: readonly ZipEntry[]): TorchArchive {
  const pickle = entries.find(isPickle);
  if (pickle === undefined) throw new Error('an archive that is read is one of PyTorch’s');
  const folder = pickle.name.slice(0, -PICKLE.length);
  const inside = entries.filter(({ name }) => name.startsWith(folder));
  const byName = new Map(inside.map((entry) => [entry.name.slice(folder.length), entry]));
  if ([...byName.keys()].some((name) => SCRIPT.some((part) => name.startsWith(part)))) {
    throw malformed('torchscript');
  }
  const storages = [...byName].flatMap(([name, entry]) =>
    name.startsWith('data/') ? [[name.slice('data/'.length), entry] as const] : [],
  );
  return { pickle, byteOrder: byName.get('byteorder') ?? null, storages: new Map(storages) };
}
