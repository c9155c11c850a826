import { useEffect, useState } from 'react';
import type { Picture, Subject } from '../../store/runs';
import { useCardinalStore } from '../CardinalContext';

interface Seen {
  readonly key: string;
  readonly picture: Picture;
}

/** What the network of a subject sees of its photo; null until it is here, and where it is not to be had. */
export function useSeen(subject: Subject | null): Picture | null {
  const { seenBy } = useCardinalStore().getState();
  const [seen, setSeen] = useState<Seen | null>(null);
  const key = subject?.key ?? '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the subject
  useEffect(() => {
    if (subject === null) return;
    let isOver = false;
    seenBy(subject).then(
      (picture) => {
        if (!isOver) setSeen({ key, picture });
      },
      // The crop beside the photo tells of it.
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [key, seenBy]);
  return seen?.key === key ? seen.picture : null;
}
