import type { CheckpointFile, ReadHooks } from '../../checkpoint';
import { storedBytesOf } from '../../dtypes';
import { malformed } from '../../malformed';
import { type Member, tarMembers } from '../../packed/tarMembers';
import { readBytes } from '../../readBytes';
import { MemoryBudget } from '../memoryBudget';
import { choosePart, partsOf } from '../parts';
import type { PickleHost } from '../pickle/machine';
import type { PickleValue } from '../pickle/values';
import { createPickleHost } from '../pickleHost';
import type { ReadTensors } from '../tensors';
import { wholePickle } from '../wholePickle';
import { readTarStorages } from './tarStorages';
import { tensorsOf } from './tarTensors';

/** What the archive has, and nothing else does. */
const NAMES = ['pickle', 'storages', 'tensors'] as const;

/** Whether these are the files that `torch.save` put into a tar archive. */
export function isTorchTar(members: readonly Member[]): boolean {
  return NAMES.every((name) => members.some((member) => member.name === name));
}

/**
 * Reads the tar archive that `torch.save` wrote before PyTorch 0.2: the checkpoint's pickle, which names
 * tensors by numbers, the tensors as views of storages, and the storages.
 * Errors: `weights-malformed` with a reason, `cancelled`; those of `readBytes`.
 * Source: `legacy_load` in torch/serialization.py.
 */
export async function readTorchTar(
  file: CheckpointFile,
  part: string | undefined,
  hooks: ReadHooks,
): Promise<ReadTensors> {
  const members = await tarMembers(file, hooks.signal);
  const host = createPickleHost();
  const memberOf = (name: (typeof NAMES)[number]) => {
    const blob = members.find((member) => member.name === name)?.blob;
    if (blob === undefined) throw malformed('tar-header', { byte: 0 });
    return { name: file.name, blob };
  };
  const storages = await readTarStorages(memberOf('storages'), host, hooks.signal);
  const views = await readBytes(file.name, memberOf('tensors').blob, hooks.signal);
  const tensors = tensorsOf(views, storages.byId, host, file.blob.size);
  const pickle = await readBytes(file.name, memberOf('pickle').blob, hooks.signal);
  const parts = partsOf(wholePickle(pickle, file.blob.size, withTensors(host, tensors)));
  const chosen = choosePart(parts, part);
  const bytes = new Map<string, Uint8Array<ArrayBuffer>>();
  let done = views.byteLength + pickle.byteLength;
  for (const { storage } of chosen.tensors.values()) {
    const begin = storages.starts.get(storage.key);
    if (begin === undefined || bytes.has(storage.key)) continue;
    const end = begin + storage.elements * storedBytesOf(storage.dtype);
    const { blob } = memberOf('storages');
    bytes.set(storage.key, await readBytes(file.name, blob.slice(begin, end), hooks.signal));
    done += end - begin;
    hooks.onBytes(done, file.blob.size);
  }
  hooks.onBytes(file.blob.size, file.blob.size);
  const memory = new MemoryBudget(file.blob.size);
  return { parts, chosen, storages: bytes, memory, passedOver: host.passedOver };
}

/** The checkpoint's persistent ids are numbers of tensors; a tuple is a network's class. */
function withTensors(host: PickleHost, tensors: ReadonlyMap<string, PickleValue>): PickleHost {
  const persistent = (id: PickleValue) => {
    const tensor = tensors.get(String(id));
    if (tensor !== undefined) return tensor;
    if (typeof id === 'string' || typeof id === 'number') {
      throw malformed('pickle-storage', { key: id });
    }
    return host.persistent(id);
  };
  return { ...host, persistent };
}
