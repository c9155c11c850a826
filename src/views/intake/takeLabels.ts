import { readLabels } from '../../core/classes/labels';
import { EngineError } from '../../core/failure';
import type { LaneId } from '../../store/lanes';
import type { CardinalStore } from '../../store/state';
import type { Labels } from '../../store/weights/loadedWeights';

/** Takes the class names of a file for a lane: as many as its network has classes. What is wrong is told. */
export async function takeLabels(store: CardinalStore, file: File, lane: LaneId): Promise<void> {
  const { history, nameClasses, notify } = store.getState();
  const { classes } = history.present[lane].drawn;
  const names = async (): Promise<Labels> => {
    const read = readLabels(await file.text(), file.name, classes);
    if (!('error' in read)) return { source: 'file', fileName: file.name, names: read.labels };
    notify({ kind: 'labels', fileName: file.name, lane, ...read.error });
    throw new EngineError('cancelled');
  };
  await nameClasses(lane, names());
}
