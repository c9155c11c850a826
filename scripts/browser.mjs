import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';
import { run, runPackage } from './run.mjs';

/** @typedef {{ path: string, origin: string }} Browser */

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];
const DOWNLOAD_LIMIT_MS = 120_000;
const APT_LIMIT_MS = 300_000;

/** What someone can do on whose machine no browser was found. */
export const HOW_TO_GET_ONE = [
  'No Chrome or Chromium was found, and none could be installed. Any of these will do:',
  '  npx playwright install chromium',
  '  apt-get install chromium         (Debian, as root)',
  '  CARDINAL_BROWSER=/path/to/chrome npm test',
].join('\n');

/** @returns {string[]} where Chrome and Chromium usually are on this system */
function usualPaths() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium'].map((name) =>
      join('/Applications', `${name}.app`, 'Contents', 'MacOS', name),
    );
  }
  if (process.platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
      const base = process.env[variable];
      return base ? [join(base, 'Google', 'Chrome', 'Application', 'chrome.exe')] : [];
    });
  }
  const directories = (process.env.PATH ?? '').split(delimiter);
  return NAMES.flatMap((name) => directories.map((directory) => join(directory, name)));
}

/**
 * Whether a browser starts: a system may hold a script in its place that only says how to get one.
 * @param {string} path
 */
function answers(path) {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true;
  try {
    const version = execFileSync(path, ['--version'], {
      timeout: 30_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return /\d+\.\d+/.test(version.toString());
  } catch {
    return false;
  }
}

/**
 * The browser that is there already: CARDINAL_BROWSER, Playwright's, the system's.
 * @returns {Browser | undefined}
 */
export function installedBrowser() {
  const chosen = process.env.CARDINAL_BROWSER;
  if (chosen !== undefined) {
    if (!existsSync(chosen)) throw new Error(`CARDINAL_BROWSER names no file: ${chosen}`);
    return { path: chosen, origin: 'CARDINAL_BROWSER' };
  }
  const own = chromium.executablePath();
  if (answers(own)) return { path: own, origin: 'Playwright' };
  const system = usualPaths().find(answers);
  return system === undefined ? undefined : { path: system, origin: 'the system' };
}

/** Whether this is a Debian or a kin of it, and we may install on it. */
function mayUseApt() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

async function installWithApt() {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  if ((await run('apt-get', ['update'], { env, timeoutMs: APT_LIMIT_MS })) !== 0) return;
  await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
    env,
    timeoutMs: APT_LIMIT_MS,
  });
}

/**
 * The browser that is there, else one that is installed now: Playwright's, or with apt.
 * @returns {Promise<Browser>} and says which; throws with what can be done when there is none
 */
export async function ensureBrowser() {
  let browser = installedBrowser();
  if (!browser) {
    console.log('No browser found; downloading one with Playwright.');
    await runPackage('playwright/cli.js', ['install', '--no-shell', 'chromium'], {
      timeoutMs: DOWNLOAD_LIMIT_MS,
    });
    browser = installedBrowser();
  }
  if (!browser && mayUseApt()) {
    console.log('The download did not give one; installing chromium with apt-get.');
    await installWithApt();
    browser = installedBrowser();
  }
  if (!browser) throw new Error(HOW_TO_GET_ONE);
  console.log(`Browser: ${browser.path} (from ${browser.origin})`);
  return browser;
}
