/// <reference lib="webworker" />

import { clientsClaim } from 'workbox-core';
import {
  addPlugins,
  createHandlerBoundToURL,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: PrecacheEntry[] };

const HEADERS: Readonly<Record<string, string>> = import.meta.env.CARDINAL_HEADERS;

/** The same answer with the headers of scripts/headers.mjs, which a host of plain files can't be told to set. */
function withHeaders(response: Response): Response {
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(HEADERS)) headers.set(name, value);
  const { status, statusText } = response;
  return new Response(response.body, { status, statusText, headers });
}

addPlugins([{ handlerWillRespond: async ({ response }) => withHeaders(response) }]);
precacheAndRoute(self.__WB_MANIFEST);
// A link has its networks in the query: whatever it asks for is the one page.
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('index.html'), { denylist: [/\/[^/]+\.html$/] }),
);

// The first visit's page asks for its later parts from here as well.
clientsClaim();
// A new version waits until the page is told to take it.
self.addEventListener('message', ({ data }) => {
  if (data?.type === 'SKIP_WAITING') void self.skipWaiting();
});
