import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT, runPackage } from './run.mjs';

/** Where the built app lies. */
export const DIST = join(ROOT, 'dist');

const SOURCES = [
  'src',
  'public',
  'scripts',
  'index.html',
  'gallery.html',
  'vite.config.ts',
  'package-lock.json',
];

/**
 * @param {string} path
 * @returns {Promise<number>} when the newest file at or under the path was written, ms
 */
async function newestUnder(path) {
  const info = await stat(path);
  if (!info.isDirectory()) return info.mtimeMs;
  const names = await readdir(path);
  // The directory's own time tells of a file that was removed.
  const times = await Promise.all(names.map((name) => newestUnder(join(path, name))));
  return Math.max(info.mtimeMs, ...times);
}

/** Whether dist holds what the sources would be built to now. */
async function isFresh() {
  const built = join(DIST, 'index.html');
  if (!existsSync(built)) return false;
  const times = await Promise.all(SOURCES.map((path) => newestUnder(join(ROOT, path))));
  return Math.max(...times) < (await stat(built)).mtimeMs;
}

/**
 * Builds the app into dist, unless dist is newer than all sources.
 * @returns {Promise<boolean>} false when the build failed
 */
export async function buildIfStale() {
  if (await isFresh()) return true;
  return (await runPackage('vite/bin/vite.js', ['build'])) === 0;
}
