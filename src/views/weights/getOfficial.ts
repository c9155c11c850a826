import type { OfficialWeights } from '../../core/officialWeights';
import type { LaneId } from '../../store/lanes';
import type { CardinalStore } from '../../store/state';

/** Gets official weights for a lane; what was told of an earlier try is over. */
export function getOfficial(store: CardinalStore, id: LaneId, official: OfficialWeights): void {
  const { notices, dismiss, getOfficial: get } = store.getState();
  for (const notice of notices) {
    if (notice.kind === 'failure' && notice.subject === official.hubRepo) dismiss(notice.id);
  }
  void get(id, official);
}
