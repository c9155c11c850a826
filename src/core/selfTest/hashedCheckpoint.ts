import { hashedTensors } from '../hashed';
import type { Graph } from '../layer';

/** A safetensors file of a graph's hashed weights in float32, as anything else would write it. */
export function hashedCheckpoint(graph: Graph): Uint8Array<ArrayBuffer>[] {
  const make = hashedTensors(graph);
  const tensors = graph.layers.flatMap((layer) => layer.tensors);
  const data = tensors.map(({ name }) => make(name));
  const header: Record<string, unknown> = {};
  let offset = 0;
  for (const [at, { name, shape }] of tensors.entries()) {
    const end = offset + (data[at]?.byteLength ?? 0);
    header[name] = { dtype: 'F32', shape, data_offsets: [offset, end] };
    offset = end;
  }
  const text = JSON.stringify(header);
  const head = new Uint8Array(8 + text.length);
  new DataView(head.buffer).setUint32(0, text.length, true);
  head.set(
    Array.from(text, (character) => character.charCodeAt(0)),
    8,
  );
  return [head, ...data.map(({ buffer }) => new Uint8Array(buffer))];
}
