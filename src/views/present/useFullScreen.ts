import { useCallback, useEffect, useRef, useState } from 'react';

export interface FullScreen {
  /** Whether the browser would not have it. */
  readonly isRefused: boolean;
  toggle(): Promise<void>;
}

/** Full screen while it is used. Left by the browser's own means, as by Escape, `onLeft` is called. */
export function useFullScreen(onLeft: () => void): FullScreen {
  const [isRefused, setRefused] = useState(false);
  const isKept = useRef(false);
  const enter = useCallback(async () => {
    try {
      await document.documentElement.requestFullscreen();
      isKept.current = true;
      setRefused(false);
    } catch {
      setRefused(true);
    }
  }, []);
  const leave = useCallback(async () => {
    isKept.current = false;
    if (document.fullscreenElement !== null) await document.exitFullscreen().catch(() => undefined);
  }, []);
  useEffect(() => {
    void enter();
    return () => void leave();
  }, [enter, leave]);
  useEffect(() => {
    const onChange = () => {
      if (document.fullscreenElement !== null || !isKept.current) return;
      isKept.current = false;
      onLeft();
    };
    document.addEventListener('fullscreenchange', onChange);
    return () => document.removeEventListener('fullscreenchange', onChange);
  }, [onLeft]);
  const toggle = () => (document.fullscreenElement === null ? enter() : leave());
  return { isRefused, toggle };
}
