import { EngineError } from '../../core/failure';
import { hubBase, isHubRepo, listingUrl } from '../../core/hub';
import { backOffMs, PATIENCE, type Patience, wait } from './backOff';
import { watchedFetch } from './request';
import { type Asked, checkStatus, TryAgain } from './verdict';

/** A file of a repository as the Hub lists it. */
export interface HubFile {
  readonly path: string;
  readonly bytes: number;
  /** In hex; the Hub has it of the files in large storage, as checkpoints are; null for others. */
  readonly sha256: string | null;
  /** Git's own hash of the blob; of a large file that is the pointer's. */
  readonly gitOid: string | null;
}

export interface ListingOrder {
  readonly base: string;
  readonly repo: string;
  /** Other waits than usual, for tests and scripts. */
  readonly patience?: Partial<Patience>;
}

/** A listing waits for less than a download: it shows nothing of how far it is. */
const RETRIES = 2;
const LONGEST_WAIT_MS = 10_000;

/**
 * The files at the root of a repository's main branch.
 * Errors: `hub-bad-address`, `hub-unreachable`, `hub-gated`, `hub-not-found`, `hub-rate-limited`,
 * `hub-rate-limited-unsaid`,
 * `hub-server-error`, `hub-refused`, `hub-odd-answer`, `hub-stalled`, `hub-cut`, `cancelled`.
 */
export async function listFiles(
  order: ListingOrder,
  signal: AbortSignal = new AbortController().signal,
): Promise<readonly HubFile[]> {
  const asked = { base: baseOf(order.base), repo: repoOf(order.repo), file: '' };
  const patience = { ...PATIENCE, longestWaitMs: LONGEST_WAIT_MS, ...order.patience };
  for (let retry = 1; ; retry += 1) {
    try {
      return await ask(asked, signal, patience.stalledMs);
    } catch (error) {
      if (!(error instanceof TryAgain)) throw error;
      const { failure, waitMs = null } = error;
      const pauseMs = waitMs ?? backOffMs(retry, failure.code, patience, Math.random());
      if (retry > RETRIES || pauseMs > patience.longestWaitMs) {
        throw new EngineError(failure.code, failure.params);
      }
      await wait(pauseMs, signal);
    }
  }
}

/** A base URL that was checked. Errors: `hub-bad-address`. */
export function baseOf(text: string): string {
  const base = hubBase(text);
  if (base === null) throw new EngineError('hub-bad-address', { base: text });
  return base;
}

/** A repository's name that was checked. Errors: `hub-bad-address`. */
export function repoOf(repo: string): string {
  if (!isHubRepo(repo)) throw new EngineError('hub-bad-address', { repo });
  return repo;
}

async function ask(asked: Asked, signal: AbortSignal, stalledMs: number): Promise<HubFile[]> {
  const url = listingUrl(asked.base, asked.repo);
  const request = await watchedFetch(url, asked, { signal, stalledMs });
  try {
    checkStatus(request.response, asked);
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    for await (const chunk of request.chunks()) chunks.push(chunk);
    return parseListing(await new Blob(chunks).text(), asked.base);
  } finally {
    request.stop();
  }
}

/** Reads the Hub's JSON; entries that are no files are left out. Errors: `hub-odd-answer`. */
export function parseListing(text: string, base: string): HubFile[] {
  const odd = () => new EngineError('hub-odd-answer', { base, got: text.slice(0, 80) });
  let entries: unknown;
  try {
    entries = JSON.parse(text);
  } catch {
    throw odd();
  }
  if (!Array.isArray(entries)) throw odd();
  return entries.flatMap((entry: unknown) => {
    const file = fileOf(entry);
    return file === null ? [] : [file];
  });
}

function fileOf(entry: unknown): HubFile | null {
  if (!isObject(entry) || typeof entry.path !== 'string' || entry.type === 'directory') return null;
  const lfs = isObject(entry.lfs) ? entry.lfs : {};
  const bytes = [lfs.size, entry.size].find(isSize);
  if (bytes === undefined) return null;
  return {
    path: entry.path,
    bytes,
    sha256: hexOf(lfs.oid ?? lfs.sha256, 64),
    gitOid: hexOf(entry.oid, 40),
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isSize(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

/** Git LFS itself writes `sha256:` before the hash. */
function hexOf(value: unknown, digits: number): string | null {
  const hex = typeof value === 'string' ? value.replace(/^sha256:/, '').toLowerCase() : '';
  return hex.length === digits && /^[0-9a-f]+$/.test(hex) ? hex : null;
}
