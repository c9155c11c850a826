import { useCardinal } from '../CardinalContext';
import { t } from './hallWords';

/** Names the letter that does what a button does, while letters act. */
export function useWithKey(): (label: string, key: string) => string {
  const singleKeys = useCardinal(({ view }) => view.singleKeys);
  return (label, key) => (singleKeys ? t('hall.withKey', { label, key }) : label);
}
