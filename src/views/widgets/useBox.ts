import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** The size of an element and of its type in px, and of its later self when it changes; 0 before it is laid out. */
export function useBox<E extends HTMLElement>(): {
  ref: RefObject<E | null>;
  widthPx: number;
  heightPx: number;
  fontPx: number;
} {
  const ref = useRef<E>(null);
  const [box, setBox] = useState({ widthPx: 0, heightPx: 0, fontPx: 0 });
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      const fontPx = Number.parseFloat(getComputedStyle(element).fontSize);
      setBox({ widthPx: element.clientWidth, heightPx: element.clientHeight, fontPx });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, ...box };
}
