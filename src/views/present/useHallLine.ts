import { useEffect, useState } from 'react';
import { openHallLine } from '../../store/hall/hallLine';
import type { Line } from '../../store/hall/line';
import { useCardinalStore } from '../CardinalContext';
import { useVisitOfPage } from '../lessons/visitOfPage';

/** This page's end of its talk, while it is presented; null until it is open. */
export function useHallLine(session: string): Line | null {
  const store = useCardinalStore();
  const visit = useVisitOfPage();
  const [line, setLine] = useState<Line | null>(null);
  useEffect(() => {
    const opened = openHallLine(session, store, visit);
    setLine(opened);
    return () => opened.close();
  }, [session, store, visit]);
  return line;
}
