import { orTold } from '../../orTold';
import type { CardinalStore } from '../../state';

/** Opens the lesson of the page's link, and of each link that is followed while it stands. */
export function followLessonLinks(store: CardinalStore): void {
  const take = () => {
    if (!location.hash.startsWith('#lesson=')) return;
    void orTold(store.getState(), document.title, async () =>
      (await import('./takeLesson')).takeLinkedLesson(store),
    );
  };
  take();
  addEventListener('hashchange', take);
}
