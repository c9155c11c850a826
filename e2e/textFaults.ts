import { expect, type Page } from 'playwright/test';

/** The spacing that WCAG 1.4.12 wants to be borne, as a reader's own style gives it. */
const TEXT_SPACING = `
  * {
    line-height: 1.5 !important;
    letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important;
  }
  p {
    margin-bottom: 2em !important;
  }
`;

/** Spaces the page's texts out, as a reader's own style would. */
export async function spaceTexts(page: Page): Promise<void> {
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  }, TEXT_SPACING);
}

/** Texts in sight that are cut off or lie over each other, each in a line. */
export function textFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(findTextFaults);
}

/** Faults of texts by where they are. */
export type TextFaults = Record<string, readonly string[]>;

/** Notes under a name what is cut or lies over each other, but for what gives way by design. What comes or moves at last has a moment for it. */
export async function noteTextFaults(
  page: Page,
  faults: TextFaults,
  where: string,
  givesWay?: RegExp,
): Promise<void> {
  const found = async () =>
    (await textFaults(page)).filter((fault) => givesWay?.test(fault) !== true);
  const soon = expect.poll(found, { timeout: 3_000 }).toEqual([]);
  await soon.catch(async () => {
    faults[where] = await found();
  });
}

/** Runs in the page, so that all it needs is in it. */
function findTextFaults(): readonly string[] {
  /** Px that a text may lie over an edge or over another: of that much, no letter is hurt. */
  const MOST_PX = 1;
  interface Edges {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  }
  /** A box that an ancestor shows its content in: what it cuts is lost, what it scrolls is not. */
  interface Frame {
    readonly edges: Edges;
    readonly scrolls: boolean;
  }
  interface Line {
    readonly element: Element;
    readonly text: string;
    /** What is left of it within the frames that scroll. */
    readonly seen: Edges;
    /** By how much frames cut it, px. */
    readonly cutPx: number;
  }

  const remembered = new Map<Element, CSSStyleDeclaration>();
  function styleOf(element: Element): CSSStyleDeclaration {
    const style = remembered.get(element) ?? getComputedStyle(element);
    remembered.set(element, style);
    return style;
  }

  /** Ancestors with the element itself, the nearest first. */
  function pathOf(element: Element): Element[] {
    const path: Element[] = [];
    for (let at: Element | null = element; at !== null; at = at.parentElement) path.push(at);
    return path;
  }

  function isShown(path: readonly Element[]): boolean {
    const isSeen = path[0]?.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    // An inset of half hides from the eye what is said to the ear.
    return isSeen === true && path.every((each) => styleOf(each).clipPath !== 'inset(50%)');
  }

  function framesOf(path: readonly Element[]): Frame[] {
    const frames: Frame[] = [];
    // What is positioned leaves the frames between it and what holds it.
    let held = '';
    for (const each of path) {
      const { position, overflowX, overflowY, contain, transform, display } = styleOf(each);
      const holds = transform !== 'none' || /layout|paint|strict|content/.test(contain);
      if (held === 'fixed' && !holds) continue;
      if (held === 'absolute' && !holds && position === 'static') continue;
      held = position;
      const isPartOfDrawing = each instanceof SVGElement && !(each instanceof SVGSVGElement);
      if (display === 'inline' || isPartOfDrawing) continue;
      const { left, right, top, bottom } = each.getBoundingClientRect();
      const paints = /paint|strict|content/.test(contain);
      const across = { left, right, top: -Infinity, bottom: Infinity };
      const down = { left: -Infinity, right: Infinity, top, bottom };
      for (const [edges, overflow] of [
        [across, overflowX],
        [down, overflowY],
      ] as const) {
        const scrolls = overflow === 'auto' || overflow === 'scroll';
        if (scrolls || paints || overflow !== 'visible') frames.push({ edges, scrolls });
      }
      // What is over all else is in no frame.
      if (each.matches(':popover-open, dialog:modal')) break;
    }
    return frames;
  }

  function meet(one: Edges, other: Edges): Edges {
    return {
      left: Math.max(one.left, other.left),
      right: Math.min(one.right, other.right),
      top: Math.max(one.top, other.top),
      bottom: Math.min(one.bottom, other.bottom),
    };
  }

  /** By how much one sticks out of the other, px. */
  function beyond(edges: Edges, room: Edges): number {
    return Math.max(
      room.left - edges.left,
      edges.right - room.right,
      room.top - edges.top,
      edges.bottom - room.bottom,
    );
  }

  /** One em high around the middle of a line, without the space behind its last letter. */
  function inkOf(rect: DOMRect, element: Element): Edges {
    const matrix = element instanceof SVGGraphicsElement ? element.getScreenCTM() : null;
    const scale = matrix === null ? 1 : Math.hypot(matrix.a, matrix.b);
    const { fontSize, letterSpacing } = styleOf(element);
    const half = (Number.parseFloat(fontSize) * scale) / 2;
    const middle = (rect.top + rect.bottom) / 2;
    const behind = (Number.parseFloat(letterSpacing) || 0) * scale;
    return {
      left: rect.left,
      right: rect.right - behind,
      top: Math.max(rect.top, middle - half),
      bottom: Math.min(rect.bottom, middle + half),
    };
  }

  function linesOf(node: Node): Line[] {
    const element = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    if (element === null || text === '') return [];
    if (element.closest('script, style, noscript, title, desc, option, textarea')) return [];
    const path = pathOf(element);
    if (!isShown(path)) return [];
    const range = document.createRange();
    range.selectNodeContents(node);
    const frames = framesOf(path);
    return [...range.getClientRects()]
      .filter(({ width, height }) => width > 0 && height > 0)
      .map((rect) => {
        let seen = inkOf(rect, element);
        let cutPx = 0;
        for (const { edges, scrolls } of frames) {
          if (scrolls) seen = meet(seen, edges);
          else if (!isEmpty(seen)) cutPx = Math.max(cutPx, beyond(seen, edges));
        }
        return { element, text, seen, cutPx };
      })
      .filter(({ seen }) => !isEmpty(seen));
  }

  function isEmpty({ left, right, top, bottom }: Edges): boolean {
    return right <= left || bottom <= top;
  }

  /** A text with its halo, and one that ends in an ellipsis, which has two boxes. */
  function isTwice(one: Line, other: Line): boolean {
    const across = Math.abs(one.seen.left - other.seen.left);
    const down = Math.abs(one.seen.top - other.seen.top);
    return one.text === other.text && Math.max(across, down) <= MOST_PX;
  }

  /** Whether something lies over the page with a ground of its own: a head that stays, a box that is open. */
  function isLifted(line: Line, other: Line): boolean {
    return pathOf(line.element).some((each) => {
      if (each.contains(other.element)) return false;
      const { position } = styleOf(each);
      if (position === 'sticky' || position === 'fixed') return true;
      if (position === 'absolute' && each.matches('details > *')) return true;
      return each.matches(':popover-open, dialog');
    });
  }

  function nameOf({ element, text }: Line): string {
    const classes = pathOf(element)
      .map(
        (each) =>
          each
            .getAttribute('class')
            ?.split(' ')[0]
            ?.match(/[a-z][a-zA-Z]+/)?.[0],
      )
      .filter((each) => each !== undefined);
    return `“${text.slice(0, 40)}” (${classes.slice(0, 3).join(' < ')})`;
  }

  function faultsOf(line: Line): string[] {
    const { seen, cutPx } = line;
    const window = { left: -scrollX, right: innerWidth - scrollX };
    const outPx = Math.max(window.left - seen.left, seen.right - window.right);
    return [
      ...(cutPx > MOST_PX ? [`cut by ${Math.round(cutPx)} px: ${nameOf(line)}`] : []),
      ...(outPx > MOST_PX && cutPx <= MOST_PX ? [`out of the page: ${nameOf(line)}`] : []),
    ];
  }

  function overlapOf(line: Line, other: Line): string[] {
    const { left, right, top, bottom } = meet(line.seen, other.seen);
    const [across, down] = [Math.round(right - left), Math.round(bottom - top)];
    if (Math.min(right - left, bottom - top) <= MOST_PX || isTwice(line, other)) return [];
    if (isLifted(line, other) || isLifted(other, line)) return [];
    return [`${across}x${down} px of ${nameOf(line)} under ${nameOf(other)}`];
  }

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const lines: Line[] = [];
  while (walker.nextNode()) lines.push(...linesOf(walker.currentNode));
  // In the order of their tops each is compared with those beside it alone.
  lines.sort((one, other) => one.seen.top - other.seen.top);
  const faults = lines.flatMap((line, index) => {
    const after = lines.slice(index + 1);
    const end = after.findIndex(({ seen }) => seen.top > line.seen.bottom);
    const beside = end < 0 ? after : after.slice(0, end);
    return [...faultsOf(line), ...beside.flatMap((other) => overlapOf(line, other))];
  });
  const fields = [...document.querySelectorAll('input')].flatMap((field) => {
    const cutPx = field.scrollWidth - field.clientWidth;
    if (cutPx <= MOST_PX || !isShown(pathOf(field))) return [];
    return [`cut by ${cutPx} px: the field ${field.ariaLabel ?? field.id} with ${field.value}`];
  });
  return [...new Set([...faults, ...fields])];
}
