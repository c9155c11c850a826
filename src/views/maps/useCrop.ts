import { useEffect, useState } from 'react';
import type { Picture, Subject } from '../../store/runs';
import { useCardinalStore } from '../CardinalContext';

/** What a network sees of its photo; null until it is there, and where the photo has gone. */
export function useCrop(subject: Subject): Picture | null {
  const store = useCardinalStore();
  const [crop, setCrop] = useState<Picture | null>(null);
  const { photoId, preprocessing } = subject;
  useEffect(() => {
    let wanted = true;
    store
      .getState()
      .seenBy({ photoId, preprocessing })
      .then(
        (picture) => wanted && setCrop(picture),
        () => wanted && setCrop(null),
      );
    return () => {
      wanted = false;
    };
  }, [store, photoId, preprocessing]);
  return crop;
}
