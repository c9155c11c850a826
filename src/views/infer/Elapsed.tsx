import { useEffect, useState } from 'react';
import { duration } from '../../i18n/format';

const TICK_MS = 100;

/** Time since a moment of `performance.now()`, ticking. */
export function Elapsed({ sinceMs }: { sinceMs: number }) {
  const [nowMs, setNowMs] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(performance.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  const tenths = Math.max(0, Math.round((nowMs - sinceMs) / TICK_MS));
  return <span className="num">{duration(tenths * TICK_MS)}</span>;
}
