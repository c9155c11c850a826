import { type Embedding, readEmbedding } from '../../store/embed/embedding';
import { followMessages } from '../../store/embed/followMessages';
import type { CardinalStore } from '../../store/state';
import { OPENING_VIEW, type PanelId } from '../../store/view';
import './embedPage.css';
import '../predict/predictPage.css';

const marked = new WeakMap<CardinalStore, Embedding>();

/**
 * Marks the page with what its stylesheets hide: all but one part of it in a frame, and what comes of the networks
 * while that is to be predicted. Once, and then it follows the store; the page in which it stands is answered.
 */
export function markPage(store: CardinalStore): Embedding {
  const known = marked.get(store);
  if (known !== undefined) return known;
  const embedding = readEmbedding(location.search);
  marked.set(store, embedding);
  const { embed, hidden, problems } = embedding;
  const { dataset } = document.documentElement;
  const { notify, show, view } = store.getState();
  for (const problem of problems) notify({ kind: 'link-field', ...problem });
  if (embed !== null) Object.assign(dataset, { embed, hide: hidden.join(' ') });
  const panel = panelOf(embed);
  if (panel !== undefined && view.panel === OPENING_VIEW.panel) show({ panel });
  const follow = () => {
    if (store.getState().view.predict) dataset.predict = '';
    else delete dataset.predict;
  };
  follow();
  store.subscribe(follow);
  if (parent !== window) followMessages(store, panel);
  return embedding;
}

/** The panel that a frame shows alone. */
function panelOf(embed: Embedding['embed']): PanelId | undefined {
  return embed === 'block' || embed === 'budget' ? embed : undefined;
}
