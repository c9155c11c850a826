import { buildIfStale, DIST } from '../scripts/build.mjs';
import { serve } from '../scripts/server.mjs';

/** Serves the built app to all tests, by the server that `npm start` uses; returns what ends it. */
export default async function setUp(): Promise<() => Promise<void>> {
  if (!(await buildIfStale())) throw new Error('the build failed, so there is nothing to test');
  const { url, close } = await serve(DIST);
  process.env.CARDINAL_URL = url;
  return close;
}
