import { Suspense, type ToggleEvent, useId, useRef, useState } from 'react';
import { Icon } from '../Icon';
import { later } from '../later/later';
import { isNarrow } from '../widgets/useNarrow';
import styles from './Keep.module.css';
import { t } from './keepWords';
import type { KeptPart } from './picture';

const KeepMenu = later(async () => (await import('./KeepMenu')).KeepMenu);

export interface KeepProps {
  /** What the files are called after the networks: `block-a`. */
  readonly name: string;
  /** What is kept, in words. */
  readonly title: string;
  /** What of the page that is; the nearest figure, section or `data-kept` that the button stands in. */
  readonly find?: (button: Element) => readonly KeptPart[];
  /** All lines of a table of which the page has those alone that are in view. */
  readonly lines?: () => readonly (readonly string[])[];
  /** In the corner of what it stands in, which is then placed. */
  readonly corner?: boolean;
}

const MARGIN_PX = 8;
const WIDTH_PX = 296;

/**
 * The button of a figure or a table that saves and copies it. What it opens comes when it is first opened; Escape
 * and a press elsewhere close it, and the focus goes back.
 */
export function Keep({ name, title, find = around, lines, corner = false }: KeepProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const onBeforeToggle = ({ newState }: ToggleEvent<HTMLDivElement>) => {
    if (newState !== 'open') return;
    setOpen(true);
    place(panel.current, button.current);
  };
  // Once it is closed: the browser gives the focus back from what is still there.
  const onToggle = ({ newState }: ToggleEvent<HTMLDivElement>) => setOpen(newState === 'open');
  return (
    <div className={styles.keep} data-keep="" data-corner={corner}>
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-label={t('keep.button', { title })}
        title={t('keep.hint')}
        aria-haspopup="dialog"
        aria-expanded={open}
        popoverTarget={id}
      >
        <Icon>
          <path d="M8 2.5V10M4.5 6.75L8 10L11.5 6.75M2.5 12.5V13.5H13.5V12.5" />
        </Icon>
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={t('keep.button', { title })}
        className={styles.panel}
        onBeforeToggle={onBeforeToggle}
        onToggle={onToggle}
      >
        {open && (
          <Suspense fallback={<div className={styles.room} />}>
            <KeepMenu
              name={name}
              title={title}
              parts={() => (button.current === null ? [] : find(button.current))}
              lines={lines}
            />
          </Suspense>
        )}
      </div>
    </div>
  );
}

function around(button: Element): readonly KeptPart[] {
  const element = button.closest('figure, section, [data-kept]');
  if (element === null) throw new Error('a button to keep what stands in no figure');
  return [{ element }];
}

/** Under its button, wholly in the window; a sheet at the bottom of a narrow one. */
function place(panel: HTMLElement | null, button: HTMLElement | null): void {
  if (panel === null || button === null) return;
  const { style } = panel;
  for (const side of ['top', 'left', 'width']) style.removeProperty(side);
  if (isNarrow()) return;
  const { bottom, right } = button.getBoundingClientRect();
  const { clientHeight, clientWidth } = document.documentElement;
  const left = Math.min(right - WIDTH_PX, clientWidth - WIDTH_PX - MARGIN_PX);
  style.width = `${WIDTH_PX}px`;
  style.left = `${Math.max(MARGIN_PX, left) + scrollX}px`;
  const lowest = clientHeight - HEIGHT_PX - MARGIN_PX;
  style.top = `${Math.max(MARGIN_PX, Math.min(bottom + MARGIN_PX / 2, lowest)) + scrollY}px`;
}

/** What the menu of a figure takes. */
const HEIGHT_PX = 340;
