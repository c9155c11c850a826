import { BEGINNING_BYTES, recognise } from '../../core/files/recognise';
import type { CheckpointFile, ReadCheckpoint, ReadHooks } from './checkpoint';
import { malformed } from './malformed';
import type { Within } from './packed/unpack';
import { readBytes } from './readBytes';
import { readSafetensors } from './safetensors';
import { isIndex, readSafetensorsShards } from './shards';

/** What a reader is told, and which entry of a wrapper is wanted where there are several. */
export type ReadOptions = ReadHooks & { readonly part?: string };

/** How writers of shards name them. */
const SHARD_NAME = /-\d{5}-of-(\d{5})\.safetensors$/i;

/**
 * Reads the weights out of dropped files: one checkpoint, packed or not, or the shards of one with their
 * index. What a file is, its content says; nothing in it is ever run.
 * Errors: `weights-malformed` with the reason (`format` and the `kind` of file it is instead),
 * `cancelled`, `out-of-memory`, `weights-unreachable`, `weights-stalled`.
 */
export async function readCheckpoint(
  files: readonly CheckpointFile[],
  options: ReadOptions,
): Promise<ReadCheckpoint> {
  const [file, ...others] = files;
  if (file === undefined) throw malformed('format', { kind: 'empty' });
  if (others.length > 0) return readSafetensorsShards(files, options);
  return readOne(file, options, null);
}

/** One file; `within`: how it came out of another, null where it lies in none. */
async function readOne(
  file: CheckpointFile,
  options: ReadOptions,
  within: Within | null,
): Promise<ReadCheckpoint> {
  const { name, blob } = file;
  const beginning = await readBytes(name, blob.slice(0, BEGINNING_BYTES), options.signal);
  const kind = recognise(beginning, name);
  switch (kind) {
    case 'safetensors':
      return readWhole(file, options);
    case 'pickle': {
      const { readTorch } = await import('./torch/readTorch');
      return readTorch(file, 'torch-legacy', options);
    }
    case 'zip':
    case 'tar':
    case 'gzip': {
      const { outermost, readContainer } = await import('./packed/unpack');
      return readContainer(kind, file, options, within ?? outermost(file), readOne);
    }
    case 'json':
      if (isIndex(file)) return readSafetensorsShards([file], options);
  }
  throw malformed('format', { kind, file: name });
}

function readWhole(file: CheckpointFile, options: ReadOptions): Promise<ReadCheckpoint> {
  const [, shards = '1'] = SHARD_NAME.exec(file.name) ?? [];
  if (Number(shards) > 1) throw malformed('index-missing', { file: file.name, shards: +shards });
  return readSafetensors(file, options);
}
