import { readdir, readFile } from 'node:fs/promises';

const PAGE_BYTES = 4096;

/** The bench's own renderers and GPU process, whatever other browsers run: to look for them takes a processor's time. */
async function ownProcesses() {
  const own = [];
  for (const pid of await readdir('/proc')) {
    if (!/^\d+$/.test(pid)) continue;
    try {
      const command = await readFile(`/proc/${pid}/cmdline`, 'utf8');
      if (/--type=(renderer|gpu-process)/.test(command) && (await isOwn(pid))) own.push(pid);
    } catch {
      // One that ended meanwhile.
    }
  }
  return own;
}

/**
 * Resident bytes of processes together.
 * @param {readonly string[]} pids
 */
async function residentBytes(pids) {
  let bytes = 0;
  for (const pid of pids) {
    try {
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
  const pids = await ownProcesses();
  const before = await residentBytes(pids);
  const watched = { peak: before, running: true };
  const watching = watch(watched, pids, pollMs);
  try {
    const value = await act();
    return { value, before, peak: Math.max(watched.peak, await residentBytes(pids)) };
  } finally {
    watched.running = false;
    await watching;
  }
}

/**
 * @param {{ peak: number, running: boolean }} watched
 * @param {readonly string[]} pids
 * @param {number} pollMs
 */
async function watch(watched, pids, pollMs) {
  while (watched.running) {
    watched.peak = Math.max(watched.peak, await residentBytes(pids));
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}
