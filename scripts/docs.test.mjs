import { access, readdir, readFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './run.mjs';

const DOCS = (await readdir(join(ROOT, 'docs'), { recursive: true }))
  .filter((name) => name.endsWith('.md'))
  .map((name) => join('docs', name));
const ALL = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', ...DOCS];

/**
 * What a text links to within the repository, from its root.
 * @param {string} path
 */
async function linksOf(path) {
  const text = await readFile(join(ROOT, path), 'utf8');
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^(?:\w+:|#)/.test(target))
    .map((target) => normalize(join(dirname(path), target.split('#')[0] ?? '')));
}

test('each link between texts of the repository leads to a file', async () => {
  /** @type {string[]} */
  const lost = [];
  for (const path of ALL) {
    for (const target of await linksOf(path)) {
      const isThere = await access(join(ROOT, target)).then(
        () => true,
        () => false,
      );
      if (!isThere) lost.push(`${path}: ${target}`);
    }
  }
  expect(lost).toEqual([]);
});

test('the README leads to every text of docs', async () => {
  const linked = await linksOf('README.md');
  expect(linked.length).toBeGreaterThan(20);
  expect(DOCS.filter((path) => !linked.includes(path))).toEqual([]);
});
