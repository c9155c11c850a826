/** @import { Page } from 'playwright' */

/**
 * Marks each move of the pointer in the page: `before <n>` when it arrives, ahead of the page's own
 * handlers, and `after <n>` when two frames have been drawn since, by when all that it set off is on
 * the screen.
 * @param {Page} page
 * @param {string} selector of the slider
 * @returns {Promise<(x: number, y: number) => Promise<{ name: string, value: string }>>} moves the
 * pointer and gives the step's name and the slider's value after it
 */
export async function markedSteps(page, selector) {
  /** @type {(step: { name: string, value: string }) => void} */
  let settled = () => undefined;
  await page.exposeFunction(
    'stepSettled',
    (/** @type {string} */ name, /** @type {string} */ value) => settled({ name, value }),
  );
  await page.evaluate(listenForSteps, selector);
  return (x, y) =>
    new Promise((resolve, reject) => {
      settled = resolve;
      page.mouse.move(x, y).catch(reject);
    });
}

/**
 * Runs in the page.
 * @param {string} selector
 */
function listenForSteps(selector) {
  let steps = 0;
  const slider = document.querySelector(selector);
  const { stepSettled } = /** @type {{ stepSettled(name: string, value: string): void }} */ (
    /** @type {unknown} */ (window)
  );
  addEventListener(
    'pointermove',
    () => {
      const name = `step ${steps}`;
      steps += 1;
      performance.mark(`before ${name}`);
      const { port1, port2 } = new MessageChannel();
      // A message comes after the frame: its style, layout and paint are over by then.
      port1.onmessage = () => {
        performance.mark(`after ${name}`);
        stepSettled(name, slider?.getAttribute('aria-valuenow') ?? '');
      };
      requestAnimationFrame(() => requestAnimationFrame(() => port2.postMessage(null)));
    },
    { capture: true },
  );
}
