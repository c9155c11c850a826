import type { CheckpointFile, ReadCheckpoint, ReadHooks } from '../checkpoint';
import { malformed } from '../malformed';
import { detectTorch } from './detect';
import { readTorchLegacy } from './legacy/readTorchLegacy';
import { storedTensors } from './tensors';
import { readTorchZip } from './zip/readTorchZip';

/**
 * Reads a checkpoint that `torch.save` wrote, in either layout, without running anything in it.
 * Of a training checkpoint the part is taken that was asked for, or the one that timm would load.
 * Errors: `weights-malformed` with a reason and what it concerns, `cancelled`; those of `readBytes`.
 */
export async function readTorch(
  file: CheckpointFile,
  { part, ...hooks }: ReadHooks & { readonly part?: string },
): Promise<ReadCheckpoint> {
  const format = await detectTorch(file.blob);
  if (format === null) throw malformed('unknown-format');
  const read = format === 'torch-zip' ? readTorchZip : readTorchLegacy;
  const tensors = await read(file, part, hooks);
  return {
    format,
    checkpoint: await storedTensors(tensors, hooks.signal),
    fileBytes: file.blob.size,
    metadata: {},
    part: tensors.chosen.path,
    parts: tensors.parts.flatMap(({ path }) => path ?? []),
  };
}
