const AWAY_PX = 14;
const EDGE_PX = 8;

/** A few lines beside the pointer or the focused item; takes no room and no events. */
export interface Tooltip {
  /** At this place of the window, px; where there is no room below, above `topPx`. */
  show(lines: readonly string[], xPx: number, yPx: number, topPx?: number): void;
  /** Says whether it was shown. */
  hide(): boolean;
}

/** Draws tooltips into a manual popover: the top layer knows no clipping parent. */
export function createTooltip(element: HTMLElement): Tooltip {
  let shown = '';
  return {
    show: (lines, xPx, yPx, topPx = yPx) => {
      const text = lines.join('\n');
      if (text === '') {
        hide(element);
        return;
      }
      if (text !== shown) element.replaceChildren(...lines.map(lineOf));
      shown = text;
      if (!element.matches(':popover-open')) element.showPopover();
      const { offsetWidth, offsetHeight } = element;
      const left = Math.min(xPx + AWAY_PX, innerWidth - offsetWidth - EDGE_PX);
      const below = yPx + AWAY_PX + offsetHeight < innerHeight - EDGE_PX;
      const top = below ? yPx + AWAY_PX : topPx - AWAY_PX - offsetHeight;
      element.style.transform = `translate(${Math.max(EDGE_PX, left)}px, ${top}px)`;
    },
    hide: () => hide(element),
  };
}

function hide(element: HTMLElement): boolean {
  const wasShown = element.matches(':popover-open');
  if (wasShown) element.hidePopover();
  return wasShown;
}

function lineOf(text: string): HTMLElement {
  const line = document.createElement('div');
  line.textContent = text;
  return line;
}
