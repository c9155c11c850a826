import { afterAll, vi } from 'vitest';

// Files of tests share a thread and the modules in it. Vitest runs this anew for each file: what it can
// give back is given back at the file's end, and what else was left behind fails the file.

/** What tfjs and onnxruntime-web keep there for good, from the first time that they are loaded. */
const KEPT = new Set(['_tfengine', '_tfGlobals', 'Worker']);

/** Node warns of whoever looks at these. */
const UNSEEN = ['localStorage', 'sessionStorage'];

// Node puts many globals in their place when they are first looked at.
for (const name of Object.getOwnPropertyNames(globalThis)) {
  if (!UNSEEN.includes(name)) Reflect.get(globalThis, name);
}
const globals = globalsNow();
const env = { ...process.env };
const tensors = tensorsNow();

afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  const left = [...timersLeft(), ...globalsLeft(), ...envLeft(), ...tensorsLeft()];
  if (left.length > 0) throw new Error(`the tests of this file leave behind: ${left.join(', ')}`);
});

/** @returns {Map<string, PropertyDescriptor>} */
function globalsNow() {
  const entries = Object.entries(Object.getOwnPropertyDescriptors(globalThis));
  return new Map(entries.filter(([name]) => !KEPT.has(name) && !name.startsWith('__vitest')));
}

function timersLeft() {
  if (!vi.isFakeTimers()) return [];
  vi.useRealTimers();
  return ['fake timers'];
}

function globalsLeft() {
  const now = globalsNow();
  const names = new Set([...globals.keys(), ...now.keys()]);
  return [...names]
    .filter((name) => !isSame(globals.get(name), now.get(name)))
    .map((name) => `another globalThis.${name}`);
}

/**
 * @param {PropertyDescriptor | undefined} a
 * @param {PropertyDescriptor | undefined} b
 */
function isSame(a, b) {
  return Object.is(a?.value, b?.value) && a?.get === b?.get && !a === !b;
}

function envLeft() {
  const names = new Set([...Object.keys(env), ...Object.keys(process.env)]);
  return [...names]
    .filter((name) => env[name] !== process.env[name])
    .map((name) => `another process.env.${name}`);
}

/** tfjs is not loaded for this: where it is, it is a global. */
function tensorsNow() {
  /** @type {{ state: { numTensors: number } } | undefined} */
  const engine = Reflect.get(globalThis, '_tfengine');
  // Its memory() asks a backend, and there may be none.
  return engine?.state.numTensors ?? 0;
}

function tensorsLeft() {
  const more = tensorsNow() - tensors;
  return more === 0 ? [] : [`${more} tensors of tfjs`];
}
