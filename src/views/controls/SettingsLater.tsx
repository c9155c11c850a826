import { Suspense, useEffect } from 'react';
import type { LaneId } from '../../store/lanes';
import { idle } from '../later/idle';
import { later } from '../later/later';

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
  useEffect(() => {
    // Without a network they may come at the time of need.
    void idle().then(() => view().catch(() => undefined));
  }, []);
}
