import { type ReactNode, useEffect, useState } from 'react';
import { t } from '../../i18n/t';
import { offeredBy } from './intake';
import styles from './PhotoIntake.module.css';
import { useTakePhoto } from './useTakePhoto';

/** Takes photos that are dropped anywhere on the page, or pasted. */
export function PhotoIntake({ children }: { children: ReactNode }) {
  const over = useDrop();
  usePaste();
  return (
    <>
      {children}
      {over && (
        <div className={styles.over} aria-hidden="true">
          <span className={styles.label}>{t('infer.drop')}</span>
        </div>
      )}
    </>
  );
}

/** Listens on the window, so that the browser never opens a dropped file in the page's place. */
function useDrop(): boolean {
  const [over, setOver] = useState(false);
  const take = useTakePhoto();
  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (isElsewhere(event)) return setOver(false);
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
      setOver(hasFiles(event));
    };
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      if (isElsewhere(event)) return;
      event.preventDefault();
      if (event.dataTransfer !== null) take(offeredBy(event.dataTransfer));
    };
    return listen({ dragover: onDragOver, dragleave: onDragLeave, drop: onDrop });
  }, [take]);
  return over;
}

function usePaste(): void {
  const take = useTakePhoto();
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0 && isTyped(event.target)) return;
      event.preventDefault();
      take({ files, folders: [], by: 'paste' });
    };
    return listen({ paste: onPaste });
  }, [take]);
}

type Listeners = Partial<{ [K in keyof WindowEventMap]: (event: WindowEventMap[K]) => void }>;

function listen(listeners: Listeners): () => void {
  const entries = Object.entries(listeners) as [string, EventListener][];
  for (const [type, listener] of entries) addEventListener(type, listener);
  return () => {
    for (const [type, listener] of entries) removeEventListener(type, listener);
  };
}

/** Text that is dragged into a field is the field's, and so is a file that a field has taken. */
function isElsewhere(event: DragEvent): boolean {
  return event.defaultPrevented || (isTyped(event.target) && !hasFiles(event));
}

function isTyped(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]');
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
