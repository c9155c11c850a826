import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** So far beyond its place that the head is sure to be stuck, px. */
const BEYOND_PX = 2;

/**
 * Whether the panel's head is held at the top of the window, because what stands over it is scrolled
 * away. Another view then begins at its beginning, with the head where it was.
 */
export function useStuck(shown: string): {
  readonly sentinel: RefObject<HTMLDivElement | null>;
  readonly stuck: boolean;
} {
  const sentinel = useRef<HTMLDivElement>(null);
  const [stuck, setStuck] = useState(false);
  useEffect(() => {
    if (sentinel.current === null) return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry !== undefined) {
          setStuck(!entry.isIntersecting && entry.boundingClientRect.top < 0);
        }
      },
      { threshold: 0 },
    );
    observer.observe(sentinel.current);
    return () => observer.disconnect();
  }, []);
  const before = useRef(shown);
  useLayoutEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    const top = sentinel.current?.getBoundingClientRect().bottom ?? 0;
    if (top < 0) window.scrollBy({ top: top + BEYOND_PX, behavior: 'instant' });
  }, [shown]);
  return { sentinel, stuck };
}
