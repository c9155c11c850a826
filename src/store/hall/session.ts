import type { Stamp } from './peer';
import { isStamp, isTalk } from './readMessage';
import type { Talk } from './talk';

/** What a page remembers of its talk, over a reload too. */
export interface KeptTalk {
  readonly stamp: Stamp;
  readonly talk: Talk;
}

const KEY = 'cardinal.talk';
const SESSION = /^[0-9a-f]{16}$/;
/** As long as a page that is reloaded may take to let its session go, ms. */
const WAIT_MS = 500;

/** The session that a link's parameter names; null where it is none. */
export function sessionIn(query: string, name: 'notes' | 'present'): string | null {
  const asked = new URLSearchParams(query).get(name);
  return asked !== null && SESSION.test(asked) ? asked : null;
}

/**
 * The session of this page's talk: the one that a link asks for, or the one that it had before it was reloaded, where
 * no other page has that (a tab that is duplicated remembers the same); else a new one.
 */
export async function claimSession(query: string): Promise<string> {
  const asked = sessionIn(query, 'present') ?? readKept()?.session;
  if (asked !== undefined && (await isOurs(asked))) return asked;
  const session = newName();
  await isOurs(session);
  return session;
}

/** A name that no other has. */
export function newName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What is remembered of the talk of a session; null for nothing. */
export function recallTalk(session: string): KeptTalk | null {
  const kept = readKept();
  return kept?.session === session ? kept : null;
}

/** Remembers a talk; a browser that keeps nothing is no fault. */
export function keepTalk(session: string, { stamp, talk }: KeptTalk): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ session, stamp, talk }));
  } catch {
    // A reload then begins another session.
  }
}

function readKept(): (KeptTalk & { readonly session: string }) | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return null;
    const { session, stamp, talk } = kept as Record<string, unknown>;
    if (typeof session !== 'string' || !SESSION.test(session)) return null;
    return isStamp(stamp) && isTalk(talk) ? { session, stamp, talk } : null;
  } catch {
    return null;
  }
}

/** Holds a session for as long as this page is there; false where another page does, or where nobody can tell. */
async function isOurs(session: string): Promise<boolean> {
  // There are locks on secure pages alone.
  const locks = globalThis.navigator?.locks as LockManager | undefined;
  if (locks === undefined) return false;
  return new Promise((resolve) => {
    const held = () => {
      resolve(true);
      return new Promise<never>(() => undefined);
    };
    locks
      .request(`cardinal-talk-${session}`, { signal: AbortSignal.timeout(WAIT_MS) }, held)
      .catch(() => resolve(false));
  });
}
