import { type RefObject, useEffect, useRef } from 'react';

/** Where the pointer was last, px of the window; null where it has not moved. */
export type Pointer = Pick<PointerEvent, 'clientX' | 'clientY'> | null;

/** Remembers where the pointer is, without drawing anything anew. */
export function useLastPointer(): RefObject<Pointer> {
  const last = useRef<Pointer>(null);
  useEffect(() => {
    const onPointer = ({ clientX, clientY }: PointerEvent) => {
      last.current = { clientX, clientY };
    };
    addEventListener('pointermove', onPointer);
    return () => removeEventListener('pointermove', onPointer);
  }, []);
  return last;
}
