import { useEffect, useState } from 'react';
import { orTold } from '../../store/orTold';
import type { Inspection } from '../../store/weights/tensors';
import { t } from '../appWords';
import { useCardinalStore } from '../CardinalContext';

/**
 * What looking into a checkpoint gives: undefined until it is there, null after a failure, which is
 * told. Looks again when the key changes; a key of null looks at nothing.
 */
export function useLook<T>(
  key: string | null,
  look: (inspection: Inspection) => Promise<T | null>,
): T | null | undefined {
  const store = useCardinalStore();
  const [seen, setSeen] = useState<{ key: string; value: T | null } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that the look depends on
  useEffect(() => {
    if (key === null) return undefined;
    let wanted = true;
    const take = (value: T | null) => {
      if (wanted) setSeen({ key, value });
    };
    const { inspection } = store.getState();
    const work = async () => look(await inspection());
    void orTold(store.getState(), t('app.panel.weights'), work).then(take);
    return () => {
      wanted = false;
    };
  }, [key, store]);
  return seen !== null && seen.key === key ? seen.value : undefined;
}
