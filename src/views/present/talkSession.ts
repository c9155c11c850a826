import { claimSession } from '../../store/hall/session';

let session = '';

/** Finds the session of this page's talk, which is the same each time that the presenter is opened. */
export async function claimTalk(): Promise<void> {
  if (session === '') session = await claimSession(location.search);
  const link = new URL(location.href);
  if (!link.searchParams.has('present')) return;
  // A link that is passed on is no part of this talk.
  link.searchParams.delete('present');
  history.replaceState(null, '', link);
}

/** The session of this page's talk. Throws before it was claimed. */
export function talkSession(): string {
  if (session === '') throw new Error('the talk of this page was not claimed');
  return session;
}
