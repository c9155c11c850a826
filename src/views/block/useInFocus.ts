import { type RefObject, useEffect, useRef } from 'react';

/** Brings a part of a panel into sight where a link asks for it. */
export function useInFocus(isAsked: boolean): RefObject<HTMLElement | null> {
  const part = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isAsked) part.current?.scrollIntoView({ block: 'nearest' });
  }, [isAsked]);
  return part;
}
