import { renderToStaticMarkup } from 'react-dom/server';
import { readLink } from './store/link/link';
import { createCardinalStore } from './store/store';
import { CardinalContext } from './views/CardinalContext';
import { Header } from './views/shell/Header';
import { createEngineClient } from './worker/client';

/**
 * The head of the page as it opens without a link, as HTML: the build puts it into index.html, so that the
 * claim stands there before any script has come.
 */
export function openingHtml(): string {
  const store = createCardinalStore(createEngineClient(), readLink(''), null);
  return renderToStaticMarkup(
    <CardinalContext value={store}>
      {/* Its buttons do nothing yet. */}
      <div inert>
        <Header />
      </div>
    </CardinalContext>,
  );
}
