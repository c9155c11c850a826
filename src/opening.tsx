import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { readLink } from './store/link/link';
import { createCardinalStore } from './store/store';
import { CardinalContext } from './views/CardinalContext';
import { App } from './views/shell/App';
import { createEngineClient } from './worker/client';

/**
 * The head of the page as it opens without a link, as HTML: the build puts it into index.html, so that the
 * claim stands there before any script has come, and the page's script takes its nodes over.
 */
export function openingHtml(): string {
  const store = createCardinalStore(createEngineClient(), readLink(''), null);
  return renderToString(
    <StrictMode>
      <CardinalContext value={store}>
        <App hasHeader />
      </CardinalContext>
    </StrictMode>,
  );
}
