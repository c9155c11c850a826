import { Suspense } from 'react';
import type { LaneId } from '../../store/lanes';
import { later } from '../later/later';
import { useAhead } from '../later/useAhead';

const view = async () => (await import('./Settings')).Settings;
const Settings = later(view);

/** The settings of a lane, which are no part of the first picture. */
export function SettingsLater({ lane, withInput }: { lane: LaneId; withInput: boolean }) {
  return (
    <Suspense>
      <Settings lane={lane} withInput={withInput} />
    </Suspense>
  );
}

/** Fetches them while the user looks, so that they are there when they are opened. */
export function useSettingsAhead(): void {
  useAhead(view);
}
