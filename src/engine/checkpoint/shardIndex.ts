import { JsonCursor } from './jsonCursor';
import { malformed } from './malformed';

/** How deep what is not known of an index may nest. */
const MAX_DEPTH = 16;

/** Which file of a sharded checkpoint holds each tensor, from the bytes of its index. */
export type WeightMap = ReadonlyMap<string, string>;

/**
 * Reads a `model.safetensors.index.json`. Errors: `weights-malformed` with `index-json` and the byte,
 * or `index-map` where there is no list of tensors.
 */
export function readShardIndex(bytes: Uint8Array): WeightMap {
  const cursor = new JsonCursor(bytes, 'index-json');
  const shardOf = new Map<string, string>();
  if (cursor.peek() !== '{') throw malformed('index-json', { byte: 0 });
  cursor.object((field) => {
    if (field === 'weight_map') readWeightMap(cursor, shardOf);
    else cursor.skip(MAX_DEPTH);
  });
  cursor.end();
  if (shardOf.size === 0) throw malformed('index-map');
  return shardOf;
}

function readWeightMap(cursor: JsonCursor, shardOf: Map<string, string>): void {
  if (cursor.peek() !== '{') throw malformed('index-map');
  cursor.object((tensor) => {
    if (cursor.peek() !== '"') throw malformed('index-map', { tensor });
    shardOf.set(tensor, cursor.string());
  });
}
