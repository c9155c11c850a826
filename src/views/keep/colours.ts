/** The colours that a picture may have, whatever the page has. */
export const COLOURS = ['light', 'dark', 'print'] as const;
export type Colours = (typeof COLOURS)[number];

/**
 * Reads the page in other colours: for as long as `read` takes, which the browser has no time to paint in, the
 * document has them. Nothing moves on its way to a colour meanwhile.
 */
export function inColours<T>(colours: Colours, read: () => T): T {
  const { dataset } = document.documentElement;
  const before = dataset.theme;
  dataset.keeping = '';
  dataset.theme = colours;
  try {
    return read();
  } finally {
    if (before === undefined) delete dataset.theme;
    else dataset.theme = before;
    // The styles of before are taken on while nothing may move: else all would move back.
    getComputedStyle(document.documentElement).getPropertyValue('color');
    document.body.getBoundingClientRect();
    delete dataset.keeping;
  }
}
