// Four compilations at once: the rooms that know no DOM, the app that knows no Node, and everything. What a
// compilation found is kept, so that the next one looks at what has changed alone.
import { runPackage } from './run.mjs';

/** @type {Readonly<Record<string, string>>} */
const PROJECTS = { '.': 'everything', src: 'app', 'src/core': 'core', 'src/i18n': 'i18n' };
const KEPT = 'node_modules/.cache/cardinal';

const codes = await Promise.all(
  Object.entries(PROJECTS).map(async ([project, name]) => {
    const kept = ['--incremental', '--tsBuildInfoFile', `${KEPT}/${name}.tsbuildinfo`];
    const code = await runPackage('typescript/bin/tsc', ['--project', project, ...kept]);
    console.log(`${code === 0 ? 'ok  ' : 'FAIL'} tsc --project ${project}`);
    return code;
  }),
);
process.exitCode = codes.every((code) => code === 0) ? 0 : 1;
