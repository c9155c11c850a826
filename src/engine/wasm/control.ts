import type { Kernel } from './kernels';

/** What threads share of the dispatch that is on, as places of an `Int32Array`. */
export const CONTROL_LENGTH = 8;
/** Number of the dispatch in the upper half, parts that are taken of it in the lower. */
export const TICKET = 0;
/** Parts that are done. */
export const DONE = 1;
const [KERNEL, ADDRESS, UNITS, CHUNK] = [2, 3, 4, 5];
/** No part of it can be taken: its numbers are being written. */
const CLOSED = 0xffff;

/** A dispatch as threads see it. */
export interface Task {
  /** Its place among the kernels. */
  readonly kernel: number;
  readonly address: number;
  readonly units: number;
  readonly chunk: number;
}

/** What a new thread is given. */
export interface ThreadOrder {
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  readonly control: Int32Array<SharedArrayBuffer>;
}

/** Opens a dispatch for all. The one before must be done. Returns its number of parts. */
export function open(control: Int32Array, { kernel, address, units, chunk }: Task): number {
  const number = ((Atomics.load(control, TICKET) >>> 16) + 1) & 0x7fff;
  // Whoever read the old numbers finds another ticket and takes nothing by them.
  Atomics.store(control, TICKET, (number << 16) | CLOSED);
  Atomics.store(control, KERNEL, kernel);
  // Addresses beyond 2 GiB come back as negative numbers, which a kernel takes as the same bits.
  Atomics.store(control, ADDRESS, address | 0);
  Atomics.store(control, UNITS, units);
  Atomics.store(control, CHUNK, chunk);
  Atomics.store(control, DONE, 0);
  Atomics.store(control, TICKET, number << 16);
  Atomics.notify(control, TICKET);
  return Math.ceil(units / chunk);
}

/** Takes and does parts until none is left; returns the ticket that had none. */
export function takeAll(control: Int32Array, kernels: readonly Kernel[]): number {
  for (;;) {
    const ticket = Atomics.load(control, TICKET);
    const kernel = Atomics.load(control, KERNEL);
    const address = Atomics.load(control, ADDRESS);
    const units = Atomics.load(control, UNITS);
    const chunk = Atomics.load(control, CHUNK);
    const from = (ticket & 0xffff) * chunk;
    if (from >= units) return ticket;
    if (Atomics.compareExchange(control, TICKET, ticket, ticket + 1) !== ticket) continue;
    kernels[kernel]?.(address, from, Math.min(from + chunk, units));
    const done = Atomics.add(control, DONE, 1) + 1;
    if (done === Math.ceil(units / chunk)) Atomics.notify(control, DONE);
  }
}

/** Looks a while before it sleeps: dispatches follow each other closely, and waking takes longer. */
const SPINS = 4_000;

/**
 * Waits until the value at a place is another one: `false` where it is still the same after `limitMs`.
 */
export function awaitChange(
  control: Int32Array,
  place: number,
  value: number,
  limitMs = Number.POSITIVE_INFINITY,
): boolean {
  for (let spin = 0; spin < SPINS; spin += 1) {
    if (Atomics.load(control, place) !== value) return true;
  }
  return (
    Atomics.wait(control as Int32Array<SharedArrayBuffer>, place, value, limitMs) !== 'timed-out'
  );
}
