import type { CardinalStore } from '../state';
import type { ViewState } from '../view';
import { answerMessage } from './answerMessage';

/**
 * Answers the page that this one stands in, while it is in a frame: who that may be, `frame-ancestors` says. It is
 * answered at the origin that it asked from; a page without an origin cannot be.
 */
export function followMessages(store: CardinalStore, panel?: ViewState['panel']): () => void {
  const onMessage = ({ source, origin, data }: MessageEvent) => {
    if (source !== parent || origin === 'null') return;
    const reply = answerMessage(data, store, location.href, panel);
    if (reply !== null) parent.postMessage(reply, origin);
  };
  addEventListener('message', onMessage);
  // Whoever waits for the page may ask from here on; it says nothing of it, so that anybody may hear it.
  parent.postMessage({ cardinal: 1, ready: true }, '*');
  return () => removeEventListener('message', onMessage);
}
