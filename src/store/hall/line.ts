import { create, type StoreApi, type UseBoundStore } from 'zustand';
import { ask, hear, type Message, messageOf, move, type Peer, type Turn } from './peer';
import { readMessage } from './readMessage';
import type { Move } from './talk';

/** Between two questions whether the other window is there, ms; a browser makes it longer for a window that nobody sees. */
const ASK_MS = 2000;
/** Until the first question is asked again, ms: who is there has answered by then. */
const FIRST_MS = 400;

/** A window's end of the channel of its talk. */
export interface Line {
  /** The window as it is now; a hook for views. */
  readonly peer: UseBoundStore<StoreApi<Peer>>;
  move(asked: Move): void;
  /** Leaves the talk. */
  close(): void;
}

/** The channel of a session; talks of other sessions are not heard on it. */
export function channelName(session: string): string {
  return `cardinal-talk-${session}`;
}

/** Takes part in the talk of a session, and asks who is there. */
export function openLine(session: string, first: Peer): Line {
  const peer = create<Peer>()(() => first);
  const channel = new BroadcastChannel(channelName(session));
  let isOpen = true;
  const take = ({ peer: after, says }: Turn) => {
    if (after !== peer.getState()) peer.setState(after, true);
    if (says !== null) channel.postMessage(says);
  };
  const say = (kind: Message['kind']) => channel.postMessage(messageOf(peer.getState(), kind));
  const question = () => take(ask(peer.getState()));
  channel.addEventListener('message', ({ data }) => {
    const message = readMessage(data);
    if (message !== null) take(hear(peer.getState(), message));
  });
  const leave = () => say('leaves');
  // A page that comes back from the browser's cache has missed what was said.
  const events = [
    ['pagehide', leave],
    ['pageshow', question],
    ['visibilitychange', question],
  ] as const;
  for (const [name, listener] of events) globalThis.addEventListener?.(name, listener);
  const again = setTimeout(question, FIRST_MS);
  const timer = setInterval(question, ASK_MS);
  question();
  return {
    peer,
    move: (asked) => take(move(peer.getState(), asked, Date.now())),
    close: () => {
      if (!isOpen) return;
      isOpen = false;
      clearTimeout(again);
      clearInterval(timer);
      for (const [name, listener] of events) globalThis.removeEventListener?.(name, listener);
      leave();
      channel.close();
    },
  };
}
