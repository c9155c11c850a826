import type { ReadingOrder } from '../../store/weights/reading';

const INDEX = /\.index\.json$/i;
const SHARD = /^(.*)-\d{5}-of-\d{5}\.safetensors$/i;

/** Files of weights as checkpoints to read: shards and their index make one. */
export function ordersOf(files: readonly File[]): readonly ReadingOrder[] {
  const indices = files.filter(({ name }) => INDEX.test(name));
  const groups = new Map<string, File[]>();
  for (const file of files) {
    const key = indices.length === 1 && isPart(file) ? (indices[0]?.name ?? '') : groupOf(file);
    groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  return [...groups.values()].map(orderOf);
}

function isPart({ name }: File): boolean {
  return INDEX.test(name) || SHARD.test(name);
}

/** Shards `model-00001-of-00002.safetensors` belong to `model.safetensors.index.json`. */
function groupOf({ name }: File): string {
  const stem = SHARD.exec(name)?.[1];
  return stem === undefined ? name : `${stem}.safetensors.index.json`;
}

function orderOf(files: readonly File[]): ReadingOrder {
  const index = files.find(({ name }) => INDEX.test(name));
  const fileName = (index ?? files[0])?.name.replace(INDEX, '') ?? '';
  return { fileName, files: files.map((file) => ({ name: file.name, blob: file })) };
}
