import { openingLanes } from '../../store/lanes';
import type { CardinalStore } from '../../store/state';
import { createCardinalStore } from '../../store/store';
import { FakeEngine } from '../../store/testing/fakeEngine';

/** A store whose engine answers nothing: figures ask it only what is pointed at. */
export function galleryStore(): CardinalStore {
  return createCardinalStore(
    new FakeEngine(),
    { lanes: openingLanes(), view: {}, problems: [] },
    null,
  );
}
