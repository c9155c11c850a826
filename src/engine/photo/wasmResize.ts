import type { Taps } from './filter';
import { type ResizeBox, resizePlan } from './resize';

const PAGE_BYTES = 65_536;
/** As the engine's heap: nothing lies below. */
const FIRST_ADDRESS = 1024;
/** Vectors are read from their multiples; the last of a row may reach beyond it. */
const ALIGNMENT_BYTES = 16;

/** What resize.wasm exports; addresses in bytes, see ../wasm/assembly/resize.ts. */
interface Kernels {
  readonly shrinkRows: (...numbers: number[]) => void;
  readonly mixRows: (...numbers: number[]) => void;
}

/**
 * `resizeBox`, to the bit, by the kernels of resize.wasm, which compute four channels of a pixel at once.
 * Its memory grows to what the largest photo takes: a band of 4 MiB, and the rows that are read of it at the
 * width of the box.
 */
export function wasmResizer(module: WebAssembly.Module): ResizeBox {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  const { shrinkRows, mixRows } = exports as unknown as Kernels;
  return (source, to, box) => {
    const { across, down, rows, columns, bands } = resizePlan(source, to, box);
    const rowBytes = 4 * box.widthPx;
    const bandBytes = Math.max(...bands.map(({ widthPx, heightPx }) => 4 * widthPx * heightPx));
    const room = new Room(memory);
    const taps = { across: room.of(tapsBytes(across)), down: room.of(tapsBytes(down)) };
    const band = room.of(bandBytes);
    const narrowed = room.of((rows.to - rows.from) * rowBytes);
    const out = room.of(box.heightPx * rowBytes);
    room.fit();
    const bytes = new Uint8ClampedArray(memory.buffer);
    const acrossAt = written(memory, across, columns.from, taps.across);
    const downAt = written(memory, down, rows.from, taps.down);
    for (const each of bands) {
      bytes.set(source.read(each), band);
      const at = narrowed + (each.topPx - rows.from) * rowBytes;
      shrinkRows(band, each.heightPx, 4 * each.widthPx, ...acrossAt, at);
    }
    mixRows(narrowed, box.widthPx, ...downAt, out);
    const rgba = bytes.slice(out, out + box.heightPx * rowBytes);
    return { widthPx: box.widthPx, heightPx: box.heightPx, rgba };
  };
}

/** Places in a memory, one behind the other. */
class Room {
  private readonly memory: WebAssembly.Memory;
  private next = FIRST_ADDRESS;

  constructor(memory: WebAssembly.Memory) {
    this.memory = memory;
  }

  /** The address of so many bytes. */
  of(bytes: number): number {
    const address = this.next;
    this.next = Math.ceil((address + bytes) / ALIGNMENT_BYTES) * ALIGNMENT_BYTES;
    return address;
  }

  /** Grows the memory to what was asked for. Throws where there is no more. */
  fit(): void {
    const missing = this.next + ALIGNMENT_BYTES - this.memory.buffer.byteLength;
    if (missing > 0) this.memory.grow(Math.ceil(missing / PAGE_BYTES));
  }
}

function tapsBytes({ first, count, weights }: Taps): number {
  return first.byteLength + count.byteLength + weights.byteLength;
}

/** Writes taps, counted from the first sample that is read; their addresses, stride and number. */
function written(
  { buffer }: WebAssembly.Memory,
  { first, count, weights, stride }: Taps,
  from: number,
  address: number,
): [first: number, count: number, weights: number, stride: number, outputs: number] {
  const outputs = first.length;
  const countAt = address + first.byteLength;
  const weightsAt = countAt + count.byteLength;
  new Int32Array(buffer, address, outputs).set(first.map((sample) => sample - from));
  new Int32Array(buffer, countAt, outputs).set(count);
  new Int32Array(buffer, weightsAt, weights.length).set(weights);
  return [address, countAt, weightsAt, stride, outputs];
}
