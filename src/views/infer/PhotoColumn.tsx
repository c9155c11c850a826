import { type ChangeEvent, type ComponentType, Suspense, useRef } from 'react';
import { exact } from '../../i18n/format';
import { LANES } from '../../store/lanes';
import type { Photo } from '../../store/state';
import { weightsOf } from '../../store/weights/laneWeights';
import { useCardinal } from '../CardinalContext';
import { useTake } from '../intake/useTake';
import { later } from '../later/later';
import { testIds } from '../testIds';
import { areCifar10 } from './areCifar10';
import { t } from './inferWords';
import styles from './PhotoColumn.module.css';
import { PictureCanvas } from './PictureCanvas';
import { Samples } from './Samples';
import { useDelayed } from './useDelayed';

const QUICK_MS = 300;

const Crops = later(async () => (await import('./Crops')).Crops);
const Verdict = later(async () => (await import('./Verdict')).Verdict);

/** The photo, where it comes from, the one thing to do next, and what each network sees of it. */
export function PhotoColumn({ Action }: { Action: ComponentType }) {
  const photo = useCardinal((state) => state.photo);
  const input = useRef<HTMLInputElement>(null);
  const take = useTake();
  const pick = () => input.current?.click();
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>) => {
    if (target.files?.length) take({ files: [...target.files], folders: [], by: 'pick' }, null);
    // Otherwise the same file could not be picked again.
    target.value = '';
  };
  return (
    <div className={`card ${styles.column}`}>
      <button type="button" className={styles.photo} onClick={pick}>
        {photo === null ? <Invitation /> : <Preview photo={photo} />}
      </button>
      <div className={styles.sources}>
        <Caption photo={photo} />
        <button type="button" className={`button ${styles.pick}`} onClick={pick}>
          {t(photo === null ? 'infer.photo.pick' : 'infer.photo.another')}
        </button>
        <Samples />
      </div>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        data-testid={testIds.fileInput}
        accept="image/*"
        multiple
        tabIndex={-1}
        aria-label={t('infer.photo.pick')}
        onChange={onChange}
      />
      <div className={styles.action}>
        <Suspense fallback={<div className={styles.actionRoom} />}>
          <Action />
        </Suspense>
      </div>
      <Suspense>{photo !== null && <Verdict />}</Suspense>
      <Suspense fallback={<CropsRoom />}>{photo === null ? <CropsRoom /> : <Crops />}</Suspense>
      <Lesson />
    </div>
  );
}

function Invitation() {
  return (
    <>
      <span className={styles.invitation}>{t('infer.photo.empty')}</span>
      <span className={styles.how}>{t('infer.photo.how')}</span>
    </>
  );
}

function Preview({ photo }: { photo: Photo }) {
  const label = t('infer.photo.alt', { name: photo.name });
  return (
    <PictureCanvas picture={photo.preview} label={label} className={styles.preview} emptyPx={1} />
  );
}

/** What keeps the photo from giving way when the crops come. */
function CropsRoom() {
  return <div className={styles.room} />;
}

/** Of a photo that is none of CIFAR-10's classes, where a network knows those alone: what its answer teaches. */
function Lesson() {
  const sample = useCardinal(({ photo }) => photo?.sample ?? null);
  const asked = useCardinal(({ history }) =>
    LANES.some((id) => areCifar10(weightsOf(history.present[id])?.classes)),
  );
  if (sample === null || sample.cifar10 !== null || !asked) return null;
  const what = t(`infer.sample.${sample.id}`);
  return <p className={styles.lesson}>{t('infer.lesson', { what })}</p>;
}

/** Name and size of the photo; of one that takes long to read, that it is being read. */
function Caption({ photo }: { photo: Photo | null }) {
  const decoding = useCardinal((state) => state.decoding);
  const slow = useDelayed(decoding !== null, QUICK_MS);
  if (slow && decoding !== null) {
    return (
      <p className={styles.about} role="status">
        {t('infer.photo.decoding', { name: decoding })}
      </p>
    );
  }
  if (photo === null) return <p className={styles.about}>{t('infer.photo.stays')}</p>;
  const size = { width: exact(photo.widthPx), height: exact(photo.heightPx) };
  return (
    <p className={styles.about}>
      <span className={styles.name} title={photo.name}>
        {photo.name}
      </span>
      <span className="num">{t('infer.photo.size', size)}</span>
    </p>
  );
}
