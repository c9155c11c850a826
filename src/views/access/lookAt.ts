import type { CardinalStore } from '../../store/state';
import type { ViewState } from '../../store/view';

/** Shows a view of a panel, and brings the panel to where it is seen: it may be below the window. */
export function lookAt(store: CardinalStore, look: Partial<ViewState>): void {
  store.getState().show(look);
  const panels = document.querySelector('[data-panels]');
  const { innerHeight } = window;
  if (panels !== null && panels.getBoundingClientRect().top > innerHeight / 2) {
    panels.scrollIntoView({ block: 'start' });
  }
}
