import { CIFAR10_CLASSES } from '../../core/classes/cifar10';
import { failureOf } from '../../core/failureOf';
import type { LaneId } from '../../store/lanes';
import type { CardinalStore } from '../../store/state';
import { imagenetLabels } from '../../store/weights/labels';
import type { Labels } from '../../store/weights/loadedWeights';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { FilePicker } from '../intake/FilePicker';
import { takeLabels } from '../intake/takeLabels';
import { t } from './answersWords';
import styles from './NameThem.module.css';

const CIFAR10: Labels = { source: 'cifar-10', fileName: '', names: CIFAR10_CLASSES };

/** Where names for classes that have none could be from: the lists with as many, or a file. */
export function NameThem({ lane, isUnsure = false }: { lane: LaneId; isUnsure?: boolean }) {
  const store = useCardinalStore();
  const classes = useCardinal(({ history }) => history.present[lane].drawn.classes);
  const offer = offerFor(classes);
  return (
    <p className={styles.line}>
      {isUnsure && <span className={styles.unsure}>{t('infer.unsure.short')}</span>}
      <span>{t('infer.nameless')}</span>
      {offer !== null && (
        <button type="button" className={styles.link} onClick={() => take(store, lane, offer.read)}>
          {t(offer.text)}
        </button>
      )}
      <FilePicker
        label={t('infer.loadNames', { lane: lane.toUpperCase() })}
        className={styles.link ?? ''}
        onFiles={([file]) => file !== undefined && takeLabels(store, file, lane)}
      >
        {t('infer.name.file')}
      </FilePicker>
    </p>
  );
}

function offerFor(classes: number) {
  if (classes === 1000) return { text: 'infer.name.imagenet', read: imagenetLabels } as const;
  if (classes !== CIFAR10_CLASSES.length) return null;
  return { text: 'infer.name.cifar10', read: async () => CIFAR10 } as const;
}

async function take(store: CardinalStore, lane: LaneId, read: () => Promise<Labels>) {
  const { choose, notify } = store.getState();
  try {
    choose(lane, { labels: await read() });
  } catch (error) {
    notify({ kind: 'failure', failure: failureOf(error), subject: '' });
  }
}
