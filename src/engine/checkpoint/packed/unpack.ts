import { EngineError } from '../../../core/failure';
import type { CheckpointFile, ReadCheckpoint, ReadHooks } from '../checkpoint';
import { malformed } from '../malformed';
import { readTorch } from '../torch/readTorch';
import { isTorchTar } from '../torch/tar/readTorchTar';
import { isTorchZip } from '../torch/zip/archive';
import { readDirectory } from '../torch/zip/directory';
import { checkpointIn } from './checkpointIn';
import { inflated } from './inflated';
import { tarMembers } from './tarMembers';
import { UnpackBudget } from './unpackBudget';
import { zipMember } from './zipMember';

export type Container = 'zip' | 'tar' | 'gzip';
type Options = ReadHooks & { readonly part?: string };

/** `model.pth` in `model.tar` in `model.tar.gz`, and one more. */
const MAX_LEVELS = 4;

/** Reads what is packed in a container: another file, of whatever kind. */
export type ReadInner = (
  file: CheckpointFile,
  options: Options,
  within: Within,
) => Promise<ReadCheckpoint>;

/** How a file came out of others. */
export interface Within {
  readonly level: number;
  /** What all that is packed in the outermost file may become. */
  readonly budget: UnpackBudget;
}

/** A file that lies in no other. */
export function outermost({ blob }: CheckpointFile): Within {
  return { level: 0, budget: new UnpackBudget(blob.size) };
}

/**
 * Reads a container: PyTorch's own archive, or one into which somebody packed a checkpoint.
 * Errors: those of `readTorch`, `zipMember`, `tarMembers`, `checkpointIn` and `inflated`, and of reading
 * what is packed; `weights-malformed` with `packed-deep`.
 */
export async function readContainer(
  kind: Container,
  file: CheckpointFile,
  options: Options,
  { level, budget }: Within,
  readInner: ReadInner,
): Promise<ReadCheckpoint> {
  if (level === MAX_LEVELS) throw malformed('packed-deep', { levels: MAX_LEVELS });
  const inner = await innerOf(kind, file, budget, options);
  if (inner === null) return readTorch(file, kind === 'zip' ? 'torch-zip' : 'torch-tar', options);
  const within = { level: level + 1, budget };
  const read = await readInner(inner, options, within).catch((error: unknown) => {
    throw named(error, inner.name);
  });
  return { ...read, fileBytes: file.blob.size };
}

/** What is wrong with a file that is packed says its name. */
function named(error: unknown, within: string): unknown {
  if (!(error instanceof EngineError) || error.failure.code !== 'weights-malformed') return error;
  return new EngineError('weights-malformed', { within, ...error.failure.params });
}

/** The file that is packed in a container; null where the container is PyTorch's own. */
async function innerOf(
  kind: Container,
  file: CheckpointFile,
  budget: UnpackBudget,
  hooks: ReadHooks,
): Promise<CheckpointFile | null> {
  const { name, blob } = file;
  switch (kind) {
    case 'gzip': {
      const onBytes = (done: number) => hooks.onBytes(done, blob.size);
      const content = await inflated(name, blob, 'gzip', budget, { ...hooks, onBytes });
      return { name: name.replace(/\.t?gz$/i, ''), blob: content };
    }
    case 'tar': {
      const members = await tarMembers(file, hooks.signal);
      return isTorchTar(members) ? null : checkpointIn(members);
    }
    case 'zip': {
      const entries = await readDirectory(blob);
      return isTorchZip(entries) ? null : zipMember(file, entries, budget, hooks);
    }
  }
}
