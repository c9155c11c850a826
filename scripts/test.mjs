// npm test: every suite, one after the other, also after one has failed. With --all, the long ones.
import { run } from './run.mjs';

/** @typedef {{ name: string, script: string, needs?: string }} Suite */
/** @typedef {{ name: string, passed: boolean, seconds: number, note: string }} Outcome */

/** @type {readonly Suite[]} */
const SUITES = [
  { name: 'kernels', script: 'wasm' },
  { name: 'format and lint', script: 'lint' },
  { name: 'types', script: 'types' },
  { name: 'architecture', script: 'architecture' },
  { name: 'unit', script: 'unit' },
  { name: 'build', script: 'build' },
  { name: 'browser', script: 'e2e', needs: 'build' },
];

const env = process.argv.includes('--all') ? { CARDINAL_LONG: '1' } : {};

/** @param {string} script of package.json */
function runScript(script) {
  // Under npm, its own file is known, which starts without a shell on every system.
  const npm = process.env.npm_execpath;
  const args = ['run', '--silent', script];
  return npm ? run(process.execPath, [npm, ...args], { env }) : run('npm', args, { env });
}

/**
 * @param {Suite} suite
 * @param {readonly Outcome[]} before
 * @returns {Promise<Outcome>}
 */
async function runSuite({ name, script, needs }, before) {
  console.log(`\n== ${name}`);
  if (before.some((outcome) => outcome.name === needs && !outcome.passed)) {
    return { name, passed: false, seconds: 0, note: `not run: ${needs} failed` };
  }
  const start = performance.now();
  const code = await runScript(script);
  const seconds = (performance.now() - start) / 1000;
  console.log(`== ${name}: ${code === 0 ? 'passed' : 'FAILED'} in ${seconds.toFixed(1)} s`);
  return { name, passed: code === 0, seconds, note: code === 0 ? '' : `npm run ${script}` };
}

/** @type {Outcome[]} */
const outcomes = [];
for (const suite of SUITES) outcomes.push(await runSuite(suite, outcomes));

console.log('');
for (const { name, passed, seconds, note } of outcomes) {
  const verdict = passed ? 'passed' : 'FAILED';
  console.log(
    `${name.padEnd(16)} ${verdict} ${seconds.toFixed(1).padStart(7)} s  ${note}`.trimEnd(),
  );
}
const failed = outcomes.filter(({ passed }) => !passed).length;
console.log(`${outcomes.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
