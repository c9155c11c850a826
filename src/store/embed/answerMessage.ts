import type { Cost } from '../../core/cost';
import { networkOf } from '../derived';
import { step } from '../history';
import { LANES, type LaneId } from '../lanes';
import { readLink, writeLink } from '../link/link';
import { linkedLanes } from '../link/linkedLanes';
import type { CardinalStore } from '../state';
import { stayingOf } from '../stayingOf';
import { OPENING_VIEW, type ViewState } from '../view';
import { withoutEmbedding } from './embedding';
import { type MessageError, type MessageId, readMessage } from './readMessage';

const COUNTED = ['params', 'macs', 'activationOutputs', 'buffers', 'weightBytes'] as const;

/** A lane's exact counts of one image. */
export type MessageCounts = Readonly<Pick<Cost, (typeof COUNTED)[number]>>;

/** What another page is answered. */
export type Reply = { readonly cardinal: 1; readonly id?: MessageId } & (
  | { readonly link: string; readonly counts: Readonly<Record<LaneId, MessageCounts>> }
  | { readonly error: MessageError }
);

/**
 * Does what a message asks and says how the page is then; null for a message that is none of ours. `address` is the
 * page's own, and `panel` what a frame shows where the link says nothing of it.
 */
export function answerMessage(
  data: unknown,
  store: CardinalStore,
  address: string,
  panel: ViewState['panel'] = OPENING_VIEW.panel,
): Reply | null {
  const message = readMessage(data);
  if (message === null) return null;
  const named = message.id === null ? {} : { id: message.id };
  if ('error' in message) return { cardinal: 1, ...named, error: message.error };
  if (message.set !== null) openLink(message.set, store, panel);
  return { cardinal: 1, ...named, ...stateOf(store, address) };
}

/** The networks and the view of a link, in one step that can be undone. */
function openLink(query: string, store: CardinalStore, panel: ViewState['panel']): void {
  const { history, view, goTo } = store.getState();
  const { view: linked } = readLink(query);
  const lanes = linkedLanes(query, [store.getState()]);
  goTo(step(history, lanes), { ...OPENING_VIEW, panel, ...stayingOf(view), ...linked });
}

function stateOf(store: CardinalStore, address: string) {
  const { history, view } = store.getState();
  const { search } = new URL(address);
  const link = new URL(writeLink(withoutEmbedding(search), history.present, view), address);
  const [a, b] = LANES.map((id) => countsOf(networkOf(history.present[id].drawn).cost));
  return { link: link.href, counts: { a, b } as Record<LaneId, MessageCounts> };
}

function countsOf(cost: Cost): MessageCounts {
  const entries = COUNTED.map((name) => [name, cost[name]] as const);
  return Object.fromEntries(entries) as Record<(typeof COUNTED)[number], number>;
}
