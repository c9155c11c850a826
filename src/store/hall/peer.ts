import { type Move, moved, type Talk } from './talk';

/** The windows of a talk: the page before the hall, and its lecturer's notes. */
export type Role = 'hall' | 'notes';

/** When a talk was as it is told: of two the one with the greater count holds, of equal counts the greater name. */
export interface Stamp {
  readonly count: number;
  /** The window that made the last move. */
  readonly by: string;
}

/** What a window tells the others: always the whole talk, so that a lost message is made good by any later one. */
export interface Message {
  /** `asks` wants an answer, `leaves` is the last of a window. */
  readonly kind: 'asks' | 'tells' | 'leaves';
  readonly from: string;
  readonly role: Role;
  readonly stamp: Stamp;
  /** Null where the window knows of none. */
  readonly talk: Talk | null;
}

/** One window of a talk. */
export interface Peer {
  readonly self: string;
  readonly role: Role;
  readonly stamp: Stamp;
  readonly talk: Talk | null;
  /** Questions since something was heard of the other window; null where nothing ever was, or it has left. */
  readonly unanswered: number | null;
  /** Questions that were asked in all. */
  readonly asked: number;
}

/** What became of a window, and what it has to tell. */
export interface Turn {
  readonly peer: Peer;
  readonly says: Message | null;
}

/** So many questions in a row without an answer, and the other window is gone. */
const PATIENCE = 3;

/** A window that knows of no talk; what any other knows holds. */
export function newPeer(self: string, role: Role): Peer {
  return { self, role, stamp: { count: -1, by: self }, talk: null, unanswered: null, asked: 0 };
}

/** Whether one talk was told later than another. */
export function isLater(one: Stamp, other: Stamp): boolean {
  return one.count > other.count || (one.count === other.count && one.by > other.by);
}

/** A move made in this window, at `now`, ms. Without a talk nothing moves. */
export function move(peer: Peer, asked: Move, now: number): Turn {
  if (peer.talk === null) return { peer, says: null };
  const talk = moved(peer.talk, asked, now);
  if (talk === peer.talk) return { peer, says: null };
  const after = { ...peer, talk, stamp: { count: peer.stamp.count + 1, by: peer.self } };
  return { peer: after, says: messageOf(after, 'tells') };
}

/** What was told by another window. Windows of the same role go by the same moves, but are no partners. */
export function hear(peer: Peer, message: Message): Turn {
  if (message.from === peer.self) return { peer, says: null };
  const isPartner = message.role !== peer.role;
  const unanswered = message.kind === 'leaves' ? null : 0;
  const met = isPartner ? { ...peer, unanswered } : peer;
  const isNews = message.talk !== null && isLater(message.stamp, peer.stamp);
  const after = isNews ? { ...met, talk: message.talk, stamp: message.stamp } : met;
  const isBehind = isLater(after.stamp, message.stamp);
  const answers = message.kind === 'asks' || (message.kind === 'tells' && isBehind);
  return { peer: after, says: answers ? messageOf(after, 'tells') : null };
}

/** Asks whether the other window is there, and what it knows. */
export function ask(peer: Peer): Turn {
  const unanswered = peer.unanswered === null ? null : peer.unanswered + 1;
  const after = { ...peer, unanswered, asked: peer.asked + 1 };
  return { peer: after, says: messageOf(after, 'asks') };
}

export function messageOf({ self, role, stamp, talk }: Peer, kind: Message['kind']): Message {
  return { kind, from: self, role, stamp, talk };
}

/** Whether the other window is there; null before it has had time to answer. */
export function isPartnered({ unanswered, asked }: Peer): boolean | null {
  if (unanswered !== null) return unanswered < PATIENCE;
  return asked < 2 ? null : false;
}
