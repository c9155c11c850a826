import { type RefObject, useEffect, useRef } from 'react';
import { type Disc, discAt, discOver } from './disc';
import styles from './Spotlight.module.css';
import { useEscapeInFullScreen } from './useEscapeInFullScreen';
import type { Pointer } from './useLastPointer';

/** Dims the page but for a disc at the pointer, or around what takes the focus: the one of the two that moved last. */
export function Spotlight({ pointer }: { pointer: RefObject<Pointer> }) {
  const shade = useRef<HTMLDivElement>(null);
  useEscapeInFullScreen();
  useEffect(() => {
    const shorterPx = () => Math.min(innerWidth, innerHeight);
    const put = ({ xPx, yPx, radiusPx }: Disc, glides: boolean) => {
      const { current } = shade;
      if (current === null) return;
      // A pointer is followed at once; to what takes the focus the light glides.
      current.dataset.glides = String(glides);
      current.style.setProperty('--spot-x', `${xPx}px`);
      current.style.setProperty('--spot-y', `${yPx}px`);
      current.style.setProperty('--spot-radius', `${radiusPx}px`);
    };
    const onPointer = ({ clientX, clientY }: PointerEvent) =>
      put(discAt(clientX, clientY, shorterPx()), false);
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof Element)
        put(discOver(target.getBoundingClientRect(), shorterPx()), true);
    };
    const middle = { clientX: innerWidth / 2, clientY: innerHeight / 2 };
    const { clientX, clientY } = pointer.current ?? middle;
    put(discAt(clientX, clientY, shorterPx()), false);
    addEventListener('pointermove', onPointer);
    addEventListener('focusin', onFocus);
    return () => {
      removeEventListener('pointermove', onPointer);
      removeEventListener('focusin', onFocus);
    };
  }, [pointer]);
  return <div ref={shade} className={styles.shade} data-testid="spotlight" aria-hidden="true" />;
}
