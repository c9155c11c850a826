import { type ReactNode, Suspense, useRef, useState } from 'react';
import { later } from '../later/later';
import styles from './Term.module.css';
import type { TermNoteProps } from './TermNote';
import type { TermId } from './terms';

const TermNote = later<TermNoteProps>(async () => (await import('./TermNote')).TermNote);

/** A term in a text: it opens what it means, which comes when it is first asked for. */
export function Term({ id, children }: { readonly id: TermId; readonly children: ReactNode }) {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.term}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {children}
      </button>
      {isOpen && (
        <Suspense>
          <TermNote id={id} anchor={button} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
