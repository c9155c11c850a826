/** @import { Page } from 'playwright' */
/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} value
 * @property {number} writes to the DOM
 * @property {number} frameMs from the event until the next frame is drawn
 */

/**
 * Marks each move of the pointer in the page: `before <n>` when it arrives, ahead of the page's own
 * handlers, and `after <n>` when two frames have been drawn since, by when all that it set off is on
 * the screen. What is written to the DOM from the event until then, and 60 ms at the least, is counted.
 * @param {Page} page
 * @param {string} selector of the slider
 * @returns {Promise<(x: number, y: number) => Promise<Step>>} moves the
 * pointer and gives the step's name, the slider's value after it, and what it took
 */
export async function markedSteps(page, selector) {
  /** @type {(step: Step) => void} */
  let settled = () => undefined;
  await page.exposeFunction('stepSettled', (/** @type {Step} */ step) => settled(step));
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
  let writes = 0;
  const slider = [...document.querySelectorAll(selector)].at(-1);
  const observer = new MutationObserver((records) => {
    writes += records.length;
  });
  const all = { subtree: true, attributes: true, childList: true, characterData: true };
  observer.observe(document.body, all);
  const { stepSettled } = /** @type {{ stepSettled(step: Step): void }} */ (
    /** @type {unknown} */ (window)
  );
  addEventListener(
    'pointermove',
    () => {
      const name = `step ${steps}`;
      steps += 1;
      writes = 0;
      const beganMs = performance.now();
      performance.mark(`before ${name}`);
      let frameMs = 0;
      // A message comes after the frame: its style, layout and paint are over by then.
      const atOnce = new MessageChannel();
      atOnce.port1.onmessage = () => {
        frameMs = performance.now() - beganMs;
      };
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        performance.mark(`after ${name}`);
        const restMs = 60 - (performance.now() - beganMs);
        const value = slider?.getAttribute('aria-valuenow') ?? '';
        setTimeout(() => stepSettled({ name, value, writes, frameMs }), Math.max(0, restMs));
      };
      requestAnimationFrame(() => {
        atOnce.port2.postMessage(null);
        requestAnimationFrame(() => port2.postMessage(null));
      });
    },
    { capture: true },
  );
}
