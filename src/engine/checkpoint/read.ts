import { BEGINNING_BYTES, type FileKind, recognise } from '../../core/files/recognise';
import type { CheckpointFile, ReadCheckpoint, ReadHooks } from './checkpoint';
import { malformed } from './malformed';
import { readBytes } from './readBytes';
import { readSafetensors } from './safetensors';
import { isIndex, readSafetensorsShards } from './shards';

/** What a reader is told, and which entry of a wrapper is wanted where there are several. */
export type ReadOptions = ReadHooks & { readonly part?: string };

/** How writers of shards name them. */
const SHARD_NAME = /-\d{5}-of-(\d{5})\.safetensors$/i;

/**
 * Reads the weights out of dropped files: one checkpoint, or the shards of one with their index.
 * What a file is, its content says; nothing in it is ever run.
 * Errors: `weights-malformed` with the reason (`format` and the `kind` of file it is instead),
 * `cancelled`, `out-of-memory`, `weights-unreachable`.
 */
export async function readCheckpoint(
  files: readonly CheckpointFile[],
  options: ReadOptions,
): Promise<ReadCheckpoint> {
  const [file, ...others] = files;
  if (file === undefined) throw malformed('format', { kind: 'empty' });
  if (others.length > 0) return readSafetensorsShards(files, options);
  const kind = recognise(await beginningOf(file, options), file.name);
  switch (kind) {
    case 'safetensors':
      return readWhole(file, options);
    case 'torch': {
      const { readTorch } = await import('./torch/readTorch');
      return readTorch(file, options);
    }
    case 'json':
      if (isIndex(file)) return readSafetensorsShards(files, options);
  }
  throw notWeights(kind, file);
}

function beginningOf({ name, blob }: CheckpointFile, { signal }: ReadHooks): Promise<Uint8Array> {
  return readBytes(name, blob.slice(0, BEGINNING_BYTES), signal);
}

function readWhole(file: CheckpointFile, options: ReadOptions): Promise<ReadCheckpoint> {
  const [, shards = '1'] = SHARD_NAME.exec(file.name) ?? [];
  if (Number(shards) > 1) throw malformed('index-missing', { file: file.name, shards: +shards });
  return readSafetensors(file, options);
}

function notWeights(kind: FileKind, { name }: CheckpointFile): Error {
  return malformed('format', { kind, file: name });
}
