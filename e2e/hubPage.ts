import { readdir } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { DIST } from '../scripts/build.mjs';
import type { Failure } from '../src/core/failure';
import type { Calls, DownloadOrder, DownloadProgress, FromWorker } from '../src/worker/protocol';

/** How a call ended, as it crosses to a test. */
export type Outcome<T> = { readonly value: T } | { readonly failure: Failure };

type HubCall = 'hubFiles' | 'hubDownload' | 'hubKept' | 'hubDelete';
const WORKER = /^engine\.worker-.*\.js$/;
type Ask = <K extends HubCall | 'readWeights'>(
  call: K,
  request: Calls[K]['request'],
) => Promise<Outcome<Calls[K]['value']>>;

interface HubInPage {
  readonly ask: Ask;
  /** What downloads told by now. */
  readonly told: DownloadProgress[];
  /** Cancels every call. */
  cancel(): void;
  /** Forgets what was told, and cancels and deletes everything. */
  reset(): Promise<void>;
  /** The sha256 of each file that is there, by its name, read past the engine. */
  stored(): Promise<Record<string, string>>;
}

declare global {
  interface Window {
    /** What the tests of the Hub call. */
    readonly hub: HubInPage;
  }
}

/** Opens a page that has nothing but the built app's worker, under the app's policy. */
export async function openHubPage(page: Page, baseURL: string): Promise<void> {
  const assets = await readdir(`${DIST}/assets`);
  const worker = assets.find((name) => WORKER.test(name));
  // A page of the origin that loads nothing: an answer for a file that is not there.
  await page.goto(`${baseURL}no-such-page`);
  await page.evaluate(install, `/assets/${worker}`);
}

/** The same in a browser whose private file system lacks what the worker needs of it. */
export async function openWithoutPrivateFiles(page: Page, baseURL: string): Promise<void> {
  const starting = page.waitForEvent('worker');
  await openHubPage(page, baseURL);
  // The worker looks for it when it is first asked for a file.
  await (await starting).evaluate(() => {
    Reflect.deleteProperty(FileSystemFileHandle.prototype, 'createSyncAccessHandle');
  });
}

/** Runs in the page, so that it refers to nothing outside. */
function install(workerUrl: string): void {
  const worker = new Worker(workerUrl, { type: 'module' });
  const told: DownloadProgress[] = [];
  let lastId = 0;
  const ask = (call: string, request: object) => {
    lastId += 1;
    const id = lastId;
    return new Promise((resolve, reject) => {
      worker.addEventListener('error', (event) => reject(new Error(event.message)));
      worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
        if (data.id !== id) return;
        if (data.kind === 'progress') {
          if (data.progress.phase === 'download') told.push(data.progress);
        } else {
          resolve(data.kind === 'value' ? { value: data.value } : { failure: data.failure });
        }
      });
      worker.postMessage({ ...request, id, call });
    });
  };
  const stored = async () => {
    const root = await navigator.storage.getDirectory();
    const directory = await root.getDirectoryHandle('weights', { create: true });
    const hashes: Record<string, string> = {};
    for await (const [name, handle] of directory.entries()) {
      if (!(handle instanceof FileSystemFileHandle) || name.endsWith('.json')) continue;
      const bytes = await (await handle.getFile()).arrayBuffer();
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      hashes[name] = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    }
    return hashes;
  };
  const cancel = () => {
    for (let id = 1; id <= lastId; id += 1) worker.postMessage({ id, call: 'cancel' });
  };
  const reset = async () => {
    cancel();
    told.length = 0;
    // What was cancelled takes a moment to let go of its files.
    for (let busy = true; busy; ) {
      const outcome = (await ask('hubDelete', { key: null })) as Outcome<null>;
      busy = 'failure' in outcome && outcome.failure.code === 'hub-busy';
    }
  };
  Object.assign(window, { hub: { ask, told, cancel, reset, stored } });
}

/** Downloads a file in the page. */
export function download(page: Page, order: DownloadOrder) {
  return page.evaluate((asked) => window.hub.ask('hubDownload', asked), order);
}

/** Begins a download without waiting for its end; resolves once this many of its own bytes are there. */
export async function begin(page: Page, order: DownloadOrder, bytes: number): Promise<void> {
  const before = await page.evaluate((asked) => {
    const { told, ask } = window.hub;
    // Of earlier downloads.
    const { length } = told;
    void ask('hubDownload', asked);
    return length;
  }, order);
  await page.waitForFunction(
    ({ from, least }) => window.hub.told.slice(from).some(({ done }) => done >= least),
    { from: before, least: bytes },
  );
}

/** What is kept, as the engine lists it. */
export async function keptFiles(page: Page): Promise<Calls['hubKept']['value']['files']> {
  const outcome = await page.evaluate(() => window.hub.ask('hubKept', {}));
  if ('failure' in outcome) throw new Error(outcome.failure.code);
  return outcome.value.files;
}

export function remove(page: Page, key: string | null) {
  return page.evaluate((each) => window.hub.ask('hubDelete', { key: each }), key);
}

export function stored(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => window.hub.stored());
}

export function told(page: Page): Promise<readonly DownloadProgress[]> {
  return page.evaluate(() => window.hub.told);
}

/** How often downloads told that bytes came. */
export async function received(page: Page): Promise<number> {
  return (await told(page)).filter(({ state }) => state === 'receiving').length;
}

/** What is in Cache Storage, by address. */
export function cached(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const names = await caches.keys();
    const caught = names.map(async (name) => (await caches.open(name)).keys());
    return (await Promise.all(caught)).flat().map(({ url }) => url);
  });
}

/** Where the engine says that it keeps files. */
export async function kindOf(page: Page): Promise<string> {
  const outcome = await page.evaluate(() => window.hub.ask('hubKept', {}));
  return 'value' in outcome ? outcome.value.kind : outcome.failure.code;
}

/** Lets the page's origin keep so many bytes in all; as many as the browser likes unless told. */
export async function setQuota(page: Page, quotaSize?: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await session.send('Storage.overrideQuotaForOrigin', { origin, ...(quotaSize && { quotaSize }) });
}

/** Takes away what the browser keeps for a page's origin, as it may when room is short. */
export async function clearStorage(page: Page, { origin }: URL): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await session.detach();
}
