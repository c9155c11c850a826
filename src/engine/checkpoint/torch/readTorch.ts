import type { CheckpointFile, ReadCheckpoint, ReadHooks } from '../checkpoint';
import { readTorchLegacy } from './legacy/readTorchLegacy';
import { readTorchTar } from './tar/readTorchTar';
import { type ReadTensors, storedTensors } from './tensors';
import { readTorchZip } from './zip/readTorchZip';

/** How PyTorch laid a file out: a zip archive, a stream of pickles before 1.6, a tar archive before 0.2. */
export type TorchLayout = 'torch-zip' | 'torch-legacy' | 'torch-tar';

type Reader = (
  file: CheckpointFile,
  part: string | undefined,
  hooks: ReadHooks,
) => Promise<ReadTensors>;

const READERS: Readonly<Record<TorchLayout, Reader>> = {
  'torch-zip': readTorchZip,
  'torch-legacy': readTorchLegacy,
  'torch-tar': readTorchTar,
};

/**
 * Reads a checkpoint that `torch.save` wrote, in any layout, without running anything in it.
 * Of a training checkpoint the part is taken that was asked for, or the one that is evaluated.
 * Errors: `weights-malformed` with a reason and what it concerns, `cancelled`; those of `readBytes`.
 */
export async function readTorch(
  file: CheckpointFile,
  layout: TorchLayout,
  { part, ...hooks }: ReadHooks & { readonly part?: string },
): Promise<ReadCheckpoint> {
  const tensors = await READERS[layout](file, part, hooks);
  return {
    format: tensors.format ?? layout,
    checkpoint: await storedTensors(tensors, hooks.signal),
    fileBytes: file.blob.size,
    metadata: {},
    part: tensors.chosen.path,
    parts: tensors.parts.flatMap(({ path }) => path ?? []),
    passedOver: [...tensors.passedOver],
  };
}
