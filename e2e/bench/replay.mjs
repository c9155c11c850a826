import { trace, workBetweenMarks } from './mainThread.mjs';

/** @import { Page } from 'playwright' */
/** @import { Work } from './mainThread.mjs' */
/** @typedef {{ node: Node, attribute: string | null, before: string, after: string }} Write */
/** @typedef {Window & { writes: Write[] }} RecordingWindow */

const WARM_UP_REPLAYS = 10;
const REPLAYS = 70;

/**
 * What the browser takes for the writes of one turn alone: they are recorded, and made again by a loop of
 * their own, there and back, with none of the page's script.
 * @param {Page} page
 * @param {() => Promise<void>} turn
 * @returns {Promise<{ writes: number, work: Work[] }>}
 */
export async function replay(page, turn) {
  await page.evaluate(recordWrites);
  // What had waited for the hand to rest comes with the first one.
  await turn();
  await page.evaluate(forgetWrites);
  await turn();
  const writes = await page.evaluate(stopRecording);
  const events = await trace(page, () => page.evaluate(writeAgain, REPLAYS));
  const names = Array.from({ length: REPLAYS }, (_, index) => `replay ${index}`);
  return { writes, work: workBetweenMarks(events, names.slice(WARM_UP_REPLAYS)) };
}

/** Runs in the page. */
function recordWrites() {
  const recording = /** @type {RecordingWindow} */ (/** @type {unknown} */ (window));
  recording.writes = [];
  const observer = new MutationObserver((records) => {
    for (const { target, attributeName, oldValue } of records) {
      const now = attributeName
        ? /** @type {Element} */ (target).getAttribute(attributeName)
        : target.nodeValue;
      if (oldValue === null || now === null || now === oldValue) continue;
      recording.writes.push({
        node: target,
        attribute: attributeName,
        before: oldValue,
        after: now,
      });
    }
  });
  observer.observe(document.body, {
    subtree: true,
    attributeOldValue: true,
    characterDataOldValue: true,
  });
  addEventListener('stop recording', () => observer.disconnect(), { once: true });
}

/** Runs in the page. */
function forgetWrites() {
  /** @type {RecordingWindow} */ (/** @type {unknown} */ (window)).writes = [];
}

/** Runs in the page. */
function stopRecording() {
  dispatchEvent(new Event('stop recording'));
  return /** @type {RecordingWindow} */ (/** @type {unknown} */ (window)).writes.length;
}

/**
 * Runs in the page.
 * @param {number} times
 */
async function writeAgain(times) {
  const { writes } = /** @type {RecordingWindow} */ (/** @type {unknown} */ (window));
  /** @param {boolean} isBack */
  const write = (isBack) => {
    for (const { node, attribute, before, after } of writes) {
      const value = isBack ? before : after;
      const element = /** @type {SVGElement | HTMLElement} */ (node);
      if (attribute === null) node.nodeValue = value;
      // The page's policy forbids styles as text in an attribute.
      else if (attribute === 'style') element.style.cssText = value;
      else element.setAttribute(attribute, value);
    }
  };
  for (let index = 0; index < times; index += 1) {
    await new Promise((resolve) => {
      const drawn = new MessageChannel();
      drawn.port1.onmessage = () => {
        performance.mark(`after replay ${index}`);
        setTimeout(resolve, 30);
      };
      performance.mark(`before replay ${index}`);
      write(index % 2 === 0);
      requestAnimationFrame(() => requestAnimationFrame(() => drawn.port2.postMessage(null)));
    });
  }
}
