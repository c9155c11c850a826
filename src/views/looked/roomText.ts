import type { Look } from '../looks/useLook';
import { t } from './lookedWords';

/** What stands in the room of a map that is not there. */
export function roomText({ state, isOpen }: Look<'cam'> | Look<'occlusion'>): string {
  if (state.kind === 'failed') return t('looked.room.failed');
  return t(isOpen ? 'looked.room.open' : 'looked.room.coming');
}
