import { Popover } from 'radix-ui';
import { type RefObject, useRef } from 'react';
import { lookAt } from '../access/lookAt';
import { useCardinalStore } from '../CardinalContext';
import { fullName } from './fullName';
import { t } from './glossaryWords';
import styles from './Term.module.css';
import { TermLink } from './TermLink';
import type { TermId } from './terms';

export interface TermNoteProps {
  readonly id: TermId;
  /** What opened it, which has the focus again when it closes. */
  readonly anchor: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}

/** What a term means, beside it. */
export function TermNote({ id, anchor, onClose }: TermNoteProps) {
  const store = useCardinalStore();
  const isLeft = useRef(false);
  return (
    <Popover.Root open onOpenChange={onClose}>
      <Popover.Anchor virtualRef={anchor as RefObject<HTMLButtonElement>} />
      <Popover.Portal>
        <Popover.Content
          className={styles.note}
          aria-label={fullName(id)}
          sideOffset={4}
          collisionPadding={8}
          onInteractOutside={(event) => {
            // A press on the term itself closes it there.
            if (anchor.current?.contains(event.target as Node)) event.preventDefault();
            else isLeft.current = true;
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            // Who went on to something else has the focus there.
            if (!isLeft.current) anchor.current?.focus();
          }}
        >
          <strong className={styles.name}>{fullName(id)}</strong>
          <p>{t(`glossary.${id}`)}</p>
          <div className={styles.links}>
            <TermLink
              id={id}
              onLook={(look) => {
                onClose();
                lookAt(store, look);
              }}
            />
            <button
              type="button"
              className={styles.link}
              onClick={() => {
                onClose();
                store.getState().show({ over: 'terms' });
              }}
            >
              {t('glossary.all')}
            </button>
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
