import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../run.mjs';

const REGISTRY = 'https://registry.npmjs.org/';

/** A path that starts at the root of someone's machine. */
const MACHINE_PATH = /(?<![\w.:@/-])\/(?:home|Users|work|tmp|root|mnt)\/[\w./-]+/g;

/** @param {string} path */
const read = (path) => readFileSync(join(ROOT, path));

/** The directories that .gitignore names, which are on this machine alone. */
const IGNORED = new Set(
  read('.gitignore')
    .toString()
    .match(/^.+(?=\/$)/gm),
);

/**
 * The files of the repository. Read off the disk: git is not always there, nor always willing.
 * @param {string} [directory]
 * @returns {string[]}
 */
function repositoryFiles(directory = '') {
  return readdirSync(join(ROOT, directory), { withFileTypes: true }).flatMap((entry) => {
    const path = directory === '' ? entry.name : `${directory}/${entry.name}`;
    if (IGNORED.has(path) || entry.name === '.git') return [];
    return entry.isDirectory() ? repositoryFiles(path) : entry.isFile() ? [path] : [];
  });
}

/** @param {string} text */
const machinePathsIn = (text) => text.match(MACHINE_PATH) ?? [];

test('the lockfile comes from the public registry alone', () => {
  const lock = read('package-lock.json').toString();
  const urls = [...lock.matchAll(/"resolved": "([^"]+)"/g)].map(([, url]) => url ?? '');
  expect(urls.filter((url) => !url.startsWith(REGISTRY))).toEqual([]);
  expect(lock.match(/"integrity": "sha512-/g)?.length).toBeGreaterThan(100);
});

// Where a registry lacks the package of another platform, npm leaves it out, and `npm ci` then
// refuses the lockfile everywhere.
test('the lockfile names the packages of every platform', () => {
  /** @type {{ packages: Record<string, { optionalDependencies?: Record<string, string> }> }} */
  const { packages } = JSON.parse(read('package-lock.json').toString());
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`${path}/node_modules/${name}`] && !packages[`node_modules/${name}`],
    ),
  );
  expect(missing).toEqual([]);
});

test('a path of a machine is known as one', () => {
  expect(machinePathsIn("open('/home/ann/photo.png')")).toEqual(['/home/ann/photo.png']);
  expect(machinePathsIn('see ../work/notes and https://example.org/tmp/x')).toEqual([]);
});

test('no text in the repository names a path of a machine', () => {
  const found = [];
  for (const path of repositoryFiles()) {
    if (path === 'scripts/hygiene/repository.test.mjs') continue;
    const body = read(path);
    if (body.includes(0)) continue;
    found.push(...machinePathsIn(body.toString()).map((machine) => `${path}: ${machine}`));
  }
  expect(found).toEqual([]);
});
