import { cruise } from 'dependency-cruiser';
import { folderCircles } from './folders.mjs';
import { FORBIDDEN, TESTS } from './rules.mjs';

/** @import { ICruiseResult, IViolation } from 'dependency-cruiser' */
/** @import { FolderImport } from './folders.mjs' */

/**
 * Reads every module of `src` under a directory and holds its imports against the rules.
 * @param {string} baseDir
 * @returns {Promise<{
 *   modules: string[], violations: readonly IViolation[], circles: readonly FolderImport[]
 * }>} the modules of src that were read, what breaks a rule, and what ties folders into circles
 */
export async function cruiseSources(baseDir) {
  const { output } = await cruise(['src'], {
    baseDir,
    validate: true,
    ruleSet: { forbidden: FORBIDDEN },
    // Types count: a type that comes from a room ties a reader to that room.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.d.ts', '.js', '.json'] },
  });
  const { modules, summary } = /** @type {ICruiseResult} */ (output);
  return {
    modules: modules.map(({ source }) => source).filter((source) => /^src\/.*\.tsx?$/.test(source)),
    violations: summary.violations,
    circles: folderCircles(modules.filter(({ source }) => !new RegExp(TESTS).test(source))),
  };
}
