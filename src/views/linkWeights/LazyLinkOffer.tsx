import { later } from '../later/later';

/** The offer of the official weights that a lane's link was made with; it comes when it is first shown. */
export const LazyLinkOffer = later(async () => (await import('./LinkOffer')).LinkOffer);
