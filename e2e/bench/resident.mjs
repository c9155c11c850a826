import { readdir, readFile } from 'node:fs/promises';

const PAGE_BYTES = 4096;

/** Resident bytes of the bench's own renderers and GPU process together, whatever other browsers run. */
async function residentBytes() {
  let bytes = 0;
  for (const pid of await readdir('/proc')) {
    if (!/^\d+$/.test(pid)) continue;
    try {
      const command = await readFile(`/proc/${pid}/cmdline`, 'utf8');
      if (!/--type=(renderer|gpu-process)/.test(command) || !(await isOwn(pid))) continue;
      const [, resident = '0'] = (await readFile(`/proc/${pid}/statm`, 'utf8')).split(' ');
      bytes += Number(resident) * PAGE_BYTES;
    } catch {
      // A process that ended meanwhile holds nothing.
    }
  }
  return bytes;
}

/**
 * Whether a process descends from this one.
 * @param {string} pid
 * @returns {Promise<boolean>}
 */
async function isOwn(pid) {
  if (pid === String(process.pid)) return true;
  // Behind the name, which may hold anything but ends with the last bracket: state and parent.
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const [, parent = '0'] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return parent !== '0' && isOwn(parent);
}

/**
 * What the browser's processes hold at most while `act` lasts.
 * @template T
 * @param {number} pollMs
 * @param {() => Promise<T>} act
 * @returns {Promise<{ value: T, before: number, peak: number }>} bytes
 */
export async function peakWhile(pollMs, act) {
  const before = await residentBytes();
  const watched = { peak: before, running: true };
  const watching = watch(watched, pollMs);
  try {
    const value = await act();
    return { value, before, peak: Math.max(watched.peak, await residentBytes()) };
  } finally {
    watched.running = false;
    await watching;
  }
}

/**
 * @param {{ peak: number, running: boolean }} watched
 * @param {number} pollMs
 */
async function watch(watched, pollMs) {
  while (watched.running) {
    watched.peak = Math.max(watched.peak, await residentBytes());
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}
