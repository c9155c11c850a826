import '@fontsource-variable/inter';
import './views/theme.css';
import './views/base.css';
import { StrictMode, startTransition } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { speak } from './i18n/language';
import { followAdapter } from './store/followAdapter';
import { followLink } from './store/link/followLink';
import { readBackend, readLink } from './store/link/link';
import { createScriptHooks, type ScriptHooks } from './store/scripting/scripts';
import { createCardinalStore } from './store/store';
import { CardinalContext } from './views/CardinalContext';
import { failureInWords } from './views/failures/failureInWords';
import { idle } from './views/later/idle';
import { openingLanguage } from './views/page/openingLanguage';
import { followPageKeys } from './views/predict/followPageKeys';
import { App } from './views/shell/App';
import { createEngineClient } from './worker/client';

declare global {
  interface Window {
    cardinal: ScriptHooks;
  }
}

const root = document.getElementById('root');
if (root === null) throw new Error('no element with the id root');
// The first picture is in the page's language: in English where its words do not come.
const spoken = speak(openingLanguage(location.search)).catch(() => undefined);
if (/[?&]notes=/.test(location.search)) void openNotes(root);
else openPage(root);

/** The window of a lecturer's notes: none of the page, and no engine. */
async function openNotes(root: HTMLElement): Promise<void> {
  const [{ startNotes }] = await Promise.all([import('./views/notes/startNotes'), spoken]);
  delete document.documentElement.dataset.opening;
  startNotes(root);
}

function openPage(root: HTMLElement): void {
  const engine = createEngineClient();
  const forced = readBackend(location.search);
  const store = createCardinalStore(engine, readLink(location.search), forced);
  followLink(store);
  followAdapter(store, engine);
  followPageKeys(store);
  window.cardinal = createScriptHooks(store, engine, failureInWords);

  const { dataset } = document.documentElement;
  // A page in a frame, or one that hides what comes of it, is not seen before it is that.
  const marked = /[?&](embed|predict)=/.test(location.search)
    ? import('./views/embed/markPage').then(
        ({ markPage }) => markPage(store),
        () => undefined,
      )
    : Promise.resolve();
  void Promise.all([marked, spoken]).then(() => {
    if (dataset.opening !== undefined) root.replaceChildren();
    delete dataset.opening;
    const hasHeader = root.hasChildNodes();
    const page = (
      <StrictMode>
        <CardinalContext value={store}>
          <App hasHeader={hasHeader} />
        </CardinalContext>
      </StrictMode>
    );
    // As a transition it is drawn in slices, between which the browser answers.
    startTransition(() => {
      if (hasHeader) hydrateRoot(root, page);
      else createRoot(root).render(page);
    });
  });

  // tfjs is large: it loads once the page has been drawn and has nothing else to do.
  void idle().then(async () => {
    void import('./store/followLater').then(
      ({ followLater }) => followLater(store, engine),
      () => undefined,
    );
    void import('./views/page/tellOfLink').then(
      ({ tellOfLink }) => tellOfLink(store.getState(), location.search),
      () => undefined,
    );
    // The answer comes first; what the backends are, and which is faster, may follow it. In a frame of a part there is none.
    await marked;
    if ((dataset.embed ?? 'page') === 'page') {
      await import('./store/firstAct')
        .then(({ openWithAnswer }) => openWithAnswer(store, engine))
        .catch(() => undefined);
    }
    await store.getState().learnBackend();
    // What keeps the page would take the network from what it still asks for.
    await import('./offline/keepOffline')
      .then(({ keepOffline }) =>
        keepOffline((takeNewVersion) => {
          store.setState({ takeNewVersion });
          store.getState().notify({ kind: 'new-version' });
        }),
      )
      .catch(() => undefined);
  });
}
