import { readLabels } from '../../core/classes/labels';
import type { LaneId } from '../../store/lanes';
import type { CardinalStore } from '../../store/state';

/** Takes the class names of a file for a lane: as many as its network has classes. What is wrong is told. */
export async function takeLabels(store: CardinalStore, file: File, lane: LaneId): Promise<void> {
  const { classes } = store.getState().history.present[lane].drawn;
  const read = readLabels(await file.text(), file.name, classes);
  const { choose, notify } = store.getState();
  if ('error' in read) {
    notify({ kind: 'labels', fileName: file.name, lane, ...read.error });
    return;
  }
  choose(lane, { labels: { source: 'file', fileName: file.name, names: read.labels } });
}
