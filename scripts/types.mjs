// Four compilations: the rooms that know no DOM, the app that knows no Node, and everything.
import { runPackage } from './run.mjs';

const PROJECTS = ['src/core', 'src/i18n', 'src', '.'];

let failed = 0;
for (const project of PROJECTS) {
  const code = await runPackage('typescript/bin/tsc', ['--project', project]);
  console.log(`${code === 0 ? 'ok  ' : 'FAIL'} tsc --project ${project}`);
  if (code !== 0) failed += 1;
}
process.exitCode = failed === 0 ? 0 : 1;
