import type { ViewState } from './view';

/** What of the view is its user's, and stays when another page is opened in this one's place. */
export function stayingOf({ theme, singleKeys, predict, over }: ViewState): Partial<ViewState> {
  return { theme, singleKeys, predict, over };
}
