import type { CheckpointFile, ReadCheckpoint, ReadHooks, StoredTensor } from './checkpoint';
import { malformed } from './malformed';
import { readBytes } from './readBytes';
import { readSafetensors } from './safetensors';
import { readShardIndex, type WeightMap } from './shardIndex';

/** An index of a hundred thousand tensors is a tenth of this. */
const MAX_INDEX_BYTES = 100_000_000;

/**
 * Reads a checkpoint that was cut into several safetensors files, with the index that says which
 * tensor lies where; the order of the files does not matter. Errors: those of `readSafetensors`, and
 * `weights-malformed` with `shards-missing` (how many, the first), `file-unlisted`,
 * `shard-lacks`, `tensor-elsewhere` (twice, or not where listed) and `tensor-unlisted` where the index
 * and its files disagree.
 */
export async function readSafetensorsShards(
  files: readonly CheckpointFile[],
  hooks: ReadHooks,
): Promise<ReadCheckpoint> {
  const [index, ...others] = files.filter(isIndex);
  if (index === undefined) throw malformed('index-missing', { files: files.length });
  if (others[0] !== undefined) throw malformed('file-unlisted', { file: others[0].name });
  const shardOf = await readIndex(index, hooks);
  const shards = shardsOf(shardOf, files);
  const fileBytes = files.reduce((sum, { blob }) => sum + blob.size, 0);
  const checkpoint = new Map<string, StoredTensor>();
  let metadata: ReadCheckpoint['metadata'] = {};
  let read = index.blob.size;
  for (const shard of shards) {
    const before = read;
    const onBytes = (done: number) => hooks.onBytes(before + done, fileBytes);
    const part = await readSafetensors(shard, { onBytes, signal: hooks.signal });
    addShard(checkpoint, part, shard.name, shardOf);
    metadata = { ...metadata, ...part.metadata };
    read += shard.blob.size;
  }
  checkComplete(checkpoint, shardOf);
  const whole = { part: null, parts: [], passedOver: [] };
  return { format: 'safetensors-shards', checkpoint, fileBytes, metadata, ...whole };
}

/** Whether a file is the index of a sharded checkpoint, by its name: its shards have other endings. */
export function isIndex({ name }: CheckpointFile): boolean {
  return name.toLowerCase().endsWith('.json');
}

async function readIndex({ name, blob }: CheckpointFile, hooks: ReadHooks): Promise<WeightMap> {
  if (blob.size > MAX_INDEX_BYTES) throw malformed('index-json', { bytes: blob.size });
  return readShardIndex(await readBytes(name, blob, hooks.signal));
}

/** The files that the index names, in the order in which it first does. */
function shardsOf(shardOf: WeightMap, files: readonly CheckpointFile[]): CheckpointFile[] {
  const names = new Set(shardOf.values());
  const given = new Map(files.filter((file) => !isIndex(file)).map((file) => [file.name, file]));
  const missing = [...names].filter((name) => !given.has(name));
  if (missing[0] !== undefined) {
    throw malformed('shards-missing', { missing: missing.length, file: missing[0] });
  }
  const unlisted = files.find((file) => !isIndex(file) && !names.has(file.name));
  if (unlisted !== undefined) throw malformed('file-unlisted', { file: unlisted.name });
  return [...names].flatMap((name) => given.get(name) ?? []);
}

function addShard(
  all: Map<string, StoredTensor>,
  { checkpoint }: ReadCheckpoint,
  file: string,
  shardOf: WeightMap,
): void {
  for (const [tensor, stored] of checkpoint) {
    const listed = shardOf.get(tensor);
    if (listed === undefined) throw malformed('tensor-unlisted', { tensor, file });
    if (listed !== file) throw malformed('tensor-elsewhere', { tensor, file, listed });
    all.set(tensor, stored);
  }
}

function checkComplete(all: ReadonlyMap<string, StoredTensor>, shardOf: WeightMap): void {
  for (const [tensor, file] of shardOf) {
    if (!all.has(tensor)) throw malformed('shard-lacks', { tensor, file });
  }
}
