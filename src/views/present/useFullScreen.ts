import { useCallback, useEffect, useRef, useState } from 'react';

export interface FullScreen {
  /** Whether the browser would not have it. */
  readonly isRefused: boolean;
  toggle(): Promise<void>;
  /** Does something for which the browser may leave full screen, without that ending anything. */
  without(act: () => void): void;
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
  useEffect(() => {
    // Where another window did not end it, it is kept again.
    const onFocus = () => {
      isKept.current = document.fullscreenElement !== null;
    };
    addEventListener('focus', onFocus);
    return () => removeEventListener('focus', onFocus);
  }, []);
  const toggle = () => (document.fullscreenElement === null ? enter() : leave());
  const without = (act: () => void) => {
    isKept.current = false;
    act();
  };
  return { isRefused, toggle, without };
}
