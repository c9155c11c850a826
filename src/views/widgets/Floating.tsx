import { type ReactNode, type ToggleEvent, useId, useRef, useState } from 'react';
import styles from './Floating.module.css';
import { isNarrow } from './useNarrow';

interface FloatingProps {
  /** Name of the button that opens it. */
  label: string;
  title?: string;
  className: string;
  button: ReactNode;
  /** Name of what opens. */
  panelLabel: string;
  popup: 'dialog' | 'listbox';
  widthPx: number;
  heightPx: number;
  children: (close: () => void) => ReactNode;
}

const MARGIN_PX = 8;

/**
 * A button and the panel that it opens: under the button, or a sheet at the bottom of a narrow
 * window that leaves the lane in view. The browser's own popover: Escape and a click elsewhere
 * close it, focus goes back, and nothing behind it is blocked.
 */
export function Floating(props: FloatingProps) {
  const { label, title, className, button, panelLabel, popup, children } = props;
  const id = useId();
  const anchor = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const onBeforeToggle = ({ newState }: ToggleEvent<HTMLDivElement>) => {
    if (anchor.current === null || panel.current === null) return;
    if (newState !== 'open') giveBackFocus(panel.current, anchor.current);
    setOpen(newState === 'open');
    if (newState !== 'open') return;
    // The sheet takes the focus, as the lane scrolls to what it moves and the button may leave the window.
    panel.current.toggleAttribute('autofocus', isNarrow() && popup === 'dialog');
    if (isNarrow()) showAsSheet(panel.current, anchor.current);
    else placeUnder(panel.current, anchor.current, props);
  };
  return (
    <>
      <button
        ref={anchor}
        type="button"
        className={className}
        aria-label={label}
        aria-haspopup={popup}
        aria-expanded={open}
        title={title}
        popoverTarget={id}
      >
        {button}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        className={styles.panel}
        role="dialog"
        aria-label={panelLabel}
        tabIndex={-1}
        onBeforeToggle={onBeforeToggle}
      >
        {open && children(() => panel.current?.hidePopover())}
      </div>
    </>
  );
}

/** Before what had the focus goes; to whom works by keys it is shown. */
function giveBackFocus(panel: HTMLElement, anchor: HTMLElement): void {
  if (!panel.contains(document.activeElement)) return;
  anchor.focus({ preventScroll: true });
  if (anchor.matches(':focus-visible')) anchor.scrollIntoView({ block: 'nearest' });
}

/** Scrolls with the page, since its place is the document's and not the window's. */
function placeUnder(
  { style }: HTMLElement,
  anchor: HTMLElement,
  { widthPx, heightPx }: FloatingProps,
): void {
  const { left } = anchor.getBoundingClientRect();
  // Under the whole head: the numbers in it are what a setting moves.
  const { bottom } = (headOf(anchor) ?? anchor).getBoundingClientRect();
  const room = document.documentElement;
  const lowest = Math.max(room.clientHeight - heightPx - MARGIN_PX, MARGIN_PX);
  const top = Math.min(bottom + MARGIN_PX / 2, lowest);
  const rightmost = Math.max(room.clientWidth - widthPx - MARGIN_PX, MARGIN_PX);
  style.top = `${top + scrollY}px`;
  style.left = `${Math.min(left, rightmost) + scrollX}px`;
  style.width = `${widthPx}px`;
  style.maxHeight = `${room.clientHeight - top - MARGIN_PX}px`;
}

function showAsSheet(panel: HTMLElement, anchor: HTMLElement): void {
  for (const name of ['top', 'left', 'width', 'max-height']) panel.style.removeProperty(name);
  headOf(anchor)?.nextElementSibling?.scrollIntoView({ block: 'start' });
}

/** The head of the lane, or of the part of it; what it heads comes after it. */
function headOf(anchor: HTMLElement): Element | null | undefined {
  return anchor.closest('[data-part="head"]') ?? anchor.closest('section')?.firstElementChild;
}
