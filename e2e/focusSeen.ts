import { expect, type Locator, type Page } from 'playwright/test';

/** Waits until what has the focus shows it, stands in the window, and is not wholly under something else. */
export async function expectFocusSeen(page: Page, where: string): Promise<void> {
  await expect.poll(() => focusFault(page), { message: where }).toBeNull();
}

/** Presses Tab, or Shift+Tab, until a thing has the focus; each stop on the way has to show it. */
export async function tabTo(page: Page, to: Locator, key = 'Tab', mostStops = 80): Promise<void> {
  for (let stops = 0; stops <= mostStops; stops += 1) {
    if (await to.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
    await expectFocusSeen(page, `${key} to ${to}`);
  }
  throw new Error(`not reached by ${mostStops} × ${key}: ${to}`);
}

/** What is wrong about where the focus is, in words; null for nothing. */
export function focusFault(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (at === null || at === document.body || at === document.documentElement) {
      return 'the focus is on the page itself';
    }
    const said = at.getAttribute('aria-label') ?? at.textContent ?? '';
    const name = `${at.tagName.toLowerCase()} “${said.trim().slice(0, 40)}”`;
    // Of a button to choose with, its label may show the focus; of one that is drawn by its label, that alone.
    const label = at.closest('label');
    const shown = label !== null && at.getBoundingClientRect().width < 2 ? label : at;
    // A list or a table shows where one is in it, or by the frame that it scrolls in.
    const within = document.getElementById(at.getAttribute('aria-activedescendant') ?? '');
    const drawn = [shown, label, within, at.matches('table') ? at.parentElement : null];
    if (!drawn.some(hasOutline) && !hasMark(at)) {
      return `${name} does not show the focus`;
    }
    const { left, top, right, bottom } = shown.getBoundingClientRect();
    const [x0, x1] = [Math.max(left, 0), Math.min(right, innerWidth)];
    const [y0, y1] = [Math.max(top, 0), Math.min(bottom, innerHeight)];
    if (x1 <= x0 || y1 <= y0) return `${name} is out of the window`;
    const places = [0.1, 0.3, 0.5, 0.7, 0.9];
    const isOver = (x: number, y: number) => {
      const hit = document.elementFromPoint(x0 + (x1 - x0) * x, y0 + (y1 - y0) * y);
      return hit !== null && (shown.contains(hit) || hit.contains(shown));
    };
    return places.some((x) => places.some((y) => isOver(x, y))) ? null : `${name} is covered`;

    function hasOutline(element: Element | null): boolean {
      if (element === null) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const isOutlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
      return isOutlined || boxShadow !== 'none';
    }

    /** Whether something of a drawing has an edge in the colour of the focus. */
    function hasMark(element: Element): boolean {
      if (!(element instanceof SVGElement)) return false;
      const probe = document.createElement('i');
      probe.style.color = 'var(--focus)';
      document.body.append(probe);
      const { color } = getComputedStyle(probe);
      probe.remove();
      return [element, ...element.querySelectorAll('*')].some((part) => {
        const { stroke, strokeWidth } = getComputedStyle(part);
        return stroke === color && Number.parseFloat(strokeWidth) >= 1.5;
      });
    }
  });
}
