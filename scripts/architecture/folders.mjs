/** @import { IModule } from 'dependency-cruiser' */

/**
 * An import of one folder by another, by the files that it ties together.
 * @typedef {object} FolderImport
 * @property {string} from the file that imports
 * @property {string} to the file that is imported
 */

/**
 * The folder of a room that a file lies in, `views/graph`; null for files of a room's root, which put
 * its folders together or stand below them all.
 * @param {string} path
 */
function folderOf(path) {
  return /^src\/([^/]+\/[^/]+)\//.exec(path)?.[1] ?? null;
}

/**
 * The imports that lie on a circle between folders: each leads to a folder from which the way leads
 * back. Types count, tests do not.
 * @param {readonly Pick<IModule, 'source' | 'dependencies'>[]} modules
 * @returns {FolderImport[]}
 */
export function folderCircles(modules) {
  const imports = modules.flatMap(({ source, dependencies }) =>
    dependencies.map(({ resolved }) => ({ from: source, to: resolved })),
  );
  const between = imports.filter(({ from, to }) => {
    const [own, other] = [folderOf(from), folderOf(to)];
    return own !== null && other !== null && own !== other;
  });
  /** @type {Map<string, Set<string>>} */
  const next = new Map();
  for (const { from, to } of between) {
    const folder = String(folderOf(from));
    next.set(folder, (next.get(folder) ?? new Set()).add(String(folderOf(to))));
  }
  return between.filter(({ from, to }) =>
    reachable(next, String(folderOf(to))).has(String(folderOf(from))),
  );
}

/**
 * The folders to which a way leads from one.
 * @param {ReadonlyMap<string, ReadonlySet<string>>} next
 * @param {string} start
 */
function reachable(next, start) {
  const seen = new Set([start]);
  for (const folder of seen) for (const each of next.get(folder) ?? []) seen.add(each);
  return seen;
}
