// npm run wasm: compiles the WebAssembly kernels of the engine, unless they are newer than their sources.
// vite.config.ts does it too, so that a build, a test or the development server finds them there.
import { existsSync } from 'node:fs';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './run.mjs';

const SOURCES = 'src/engine/wasm/assembly';
const BUILD = 'src/engine/wasm/build';

const SHARED = ['--enable', 'threads', '--sharedMemory', '--maximumMemory', '65536'];

/**
 * One file each: the source that it begins with, and its options. The engine's are all from the same sources. A
 * module that takes a shared memory takes no other; a relaxed one does not even load where a browser has no
 * relaxed SIMD.
 * @type {Readonly<Record<string, readonly [entry: string, ...options: string[]]>>}
 */
const VARIANTS = {
  'simd.wasm': ['index.ts', '--enable', 'simd'],
  'simd-shared.wasm': ['index.ts', '--enable', 'simd', ...SHARED],
  'relaxed.wasm': ['index.ts', '--enable', 'simd', '--enable', 'relaxed-simd'],
  'relaxed-shared.wasm': ['index.ts', '--enable', 'simd', '--enable', 'relaxed-simd', ...SHARED],
  'resize.wasm': ['resize.ts', '--enable', 'simd'],
};

async function isFresh() {
  const built = Object.keys(VARIANTS).map((name) => join(ROOT, BUILD, name));
  if (!built.every((path) => existsSync(path))) return false;
  const names = await readdir(join(ROOT, SOURCES));
  const sources = [...names.map((name) => join(ROOT, SOURCES, name)), import.meta.filename];
  /** @param {readonly string[]} paths */
  const times = (paths) => Promise.all(paths.map(async (path) => (await stat(path)).mtimeMs));
  return Math.max(...(await times(sources))) < Math.min(...(await times(built)));
}

/** Compiles the kernels, if need be. Throws with the compiler's words where it can't. */
export async function buildKernels() {
  if (await isFresh()) return;
  const { default: asc } = await import('assemblyscript/asc');
  await mkdir(join(ROOT, BUILD), { recursive: true });
  for (const [name, [entry, ...options]] of Object.entries(VARIANTS)) {
    const output = ['--outFile', join(BUILD, name), '--baseDir', ROOT];
    const size = ['-O3', '--noAssert', '--runtime', 'stub', '--importMemory', '--use', 'abort='];
    const { error, stderr } = await asc.main([
      join(SOURCES, entry),
      ...output,
      ...size,
      ...options,
    ]);
    if (error) throw new Error(`the kernels do not compile: ${error.message}\n${stderr}`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildKernels();
