import { type ReactNode, Suspense, useLayoutEffect, useState } from 'react';
import type { LaneId } from '../../store/lanes';
import { later } from '../later/later';
import { type Brings, bringsOf, offeredBy } from './offered';
import { fetchTaking, useTake } from './useTake';

const DropTargets = later(
  async () => (await import('./DropTargets')).DropTargets,
  () => null,
);

/** What is held over the page, and over which lane. */
interface Held {
  readonly brings: Brings | null;
  readonly lane: LaneId | null;
}
const NOTHING: Held = { brings: null, lane: null };

/** Takes what is dropped on the page or pasted: photos, weights, class names. */
export function PageIntake({ children }: { children: ReactNode }) {
  const { brings, lane } = useDrop();
  usePaste();
  return (
    <>
      {children}
      <Suspense>{brings !== null && <DropTargets brings={brings} over={lane} />}</Suspense>
    </>
  );
}

/** Listens on the window, so that the browser never opens a dropped file in the page's place. */
function useDrop(): Held {
  const [held, setHeld] = useState(NOTHING);
  const take = useTake();
  // In the moment in which the page stands: what is dropped at once is not lost.
  useLayoutEffect(() => {
    // What does not come now is missed, and told of, when something is dropped.
    const onDragEnter = () => void fetchTaking().catch(() => undefined);
    const onDragOver = (event: DragEvent) => {
      if (isElsewhere(event)) return setHeld(NOTHING);
      event.preventDefault();
      if (event.dataTransfer === null) return;
      event.dataTransfer.dropEffect = 'copy';
      const [brings, lane] = [bringsOf(event.dataTransfer), laneUnder(event)];
      setHeld((before) =>
        before.brings === brings && before.lane === lane ? before : { brings, lane },
      );
    };
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setHeld(NOTHING);
    };
    const onDrop = (event: DragEvent) => {
      setHeld(NOTHING);
      if (isElsewhere(event)) return;
      event.preventDefault();
      if (event.dataTransfer !== null) take(offeredBy(event.dataTransfer), laneUnder(event));
    };
    return listen({
      dragenter: onDragEnter,
      dragover: onDragOver,
      dragleave: onDragLeave,
      drop: onDrop,
    });
  }, [take]);
  return held;
}

function usePaste(): void {
  const take = useTake();
  useLayoutEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0 && isTyped(event.target)) return;
      event.preventDefault();
      take({ files, folders: [], by: 'paste' }, null);
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

/** The lane over which something is held: its section says so. */
function laneUnder({ target }: DragEvent): LaneId | null {
  const section = target instanceof Element ? target.closest('[data-takes]') : null;
  return section === null ? null : (section.getAttribute('data-takes') as LaneId);
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
