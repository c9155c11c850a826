import { EngineError } from '../../core/failure';

const PAGE_BYTES = 65_536;
/** Blocks begin at cache lines; kernels may read a vector beyond a block's end. */
const ALIGNMENT_BYTES = 64;
/** Address 0 says that there is no such value. */
const FIRST_ADDRESS = 1024;

interface Block {
  readonly address: number;
  readonly bytes: number;
}

/**
 * A WebAssembly memory handed out in blocks: first fit, grown by need. It never shrinks, as no
 * WebAssembly memory does, but what is freed is used again.
 */
export class Heap {
  readonly memory: WebAssembly.Memory;
  /** By address, none next to another. */
  private free: Block[];

  constructor(memory: WebAssembly.Memory) {
    this.memory = memory;
    this.free = [{ address: FIRST_ADDRESS, bytes: memory.buffer.byteLength - FIRST_ADDRESS }];
  }

  /** A block of at least so many bytes. Errors: `out-of-memory`, naming the layer and the bytes. */
  allocate(bytes: number, layer: string): Block {
    const needed = (Math.floor(bytes / ALIGNMENT_BYTES) + 2) * ALIGNMENT_BYTES;
    const found = this.free.find((block) => block.bytes >= needed) ?? this.grown(needed, layer);
    const rest = { address: found.address + needed, bytes: found.bytes - needed };
    this.free = this.free.flatMap((block) => {
      if (block !== found) return [block];
      return rest.bytes > 0 ? [rest] : [];
    });
    return { address: found.address, bytes: needed };
  }

  /** Gives a block back. */
  release(block: Block): void {
    const sorted = [...this.free, block].sort((a, b) => a.address - b.address);
    const joined: Block[] = [];
    for (const each of sorted) {
      const last = joined.at(-1);
      if (last !== undefined && last.address + last.bytes === each.address) {
        joined[joined.length - 1] = { address: last.address, bytes: last.bytes + each.bytes };
      } else joined.push(each);
    }
    this.free = joined;
  }

  /** A view that holds until the memory grows the next time. */
  floats(address: number, length: number): Float32Array {
    return new Float32Array(this.memory.buffer, address, length);
  }

  /** Addresses and counts: all of a kernel's numbers fit into 32 bits without a sign. */
  words(address: number, length: number): Uint32Array {
    return new Uint32Array(this.memory.buffer, address, length);
  }

  /** Grows so that the last free block is long enough, and returns it. */
  private grown(needed: number, layer: string): Block {
    const end = this.memory.buffer.byteLength;
    const last = this.free.at(-1);
    const open = last !== undefined && last.address + last.bytes === end ? last : null;
    const pages = Math.ceil((needed - (open?.bytes ?? 0)) / PAGE_BYTES);
    try {
      this.memory.grow(pages);
    } catch {
      throw new EngineError('out-of-memory', { layer, bytes: needed });
    }
    this.release({ address: end, bytes: pages * PAGE_BYTES });
    const block = this.free.at(-1);
    if (block === undefined) throw new Error('nothing is free after growing');
    return block;
  }
}

export type { Block };
