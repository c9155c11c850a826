import type { ViewState } from '../../store/view';

let early: string[] = [];

/** Keeps a key that was pressed after the presenter was asked for and before it came, in the order pressed. */
export function awaitPresenter(key: string, over: ViewState['over']): void {
  const isComing = over === 'present' && document.documentElement.dataset.present === undefined;
  early = isComing ? [...early, key] : [];
}

/** Presses the kept keys again, for the presenter that has come. */
export function pressEarlyKeys(): void {
  const keys = early;
  early = [];
  for (const key of keys) {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  }
}
