import { idle } from '../later/idle';
import { later } from '../later/later';

/** The way to the official weights; it comes once the page is drawn. */
export const LazyGetImagenet = later(async () => {
  await idle();
  return (await import('./GetImagenet')).GetImagenet;
});
