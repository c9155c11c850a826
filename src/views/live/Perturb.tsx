import { useEffect, useState } from 'react';
import { failureOf } from '../../core/failureOf';
import {
  formatPerturbation,
  NO_PERTURBATION,
  type Perturbation,
  parsePerturbation,
} from '../../core/perturbation';
import { LANES } from '../../store/lanes';
import { liveKey } from '../../store/live/liveNetwork';
import type { CurveState, OwnStore, PerturbState } from '../../store/live/states';
import type { Photo } from '../../store/state';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { PictureCanvas } from '../infer/PictureCanvas';
import { Samples } from '../infer/Samples';
import { LookFailed } from '../looks/LookFailed';
import { testIds } from '../testIds';
import { Curve } from './Curve';
import { changesText } from './changesText';
import { Lane } from './Lane';
import { t } from './liveWords';
import styles from './Perturb.module.css';
import { Settings } from './Settings';

interface PerturbProps {
  perturbing: OwnStore<PerturbState>;
  curves: OwnStore<CurveState>;
}

/** The photo as it is changed, and what becomes of both networks' answers. */
export function Perturb(props: PerturbProps) {
  const photo = useCardinal((state) => state.photo);
  if (photo !== null) return <Changed photo={photo} {...props} />;
  return (
    <div className={styles.empty}>
      <p>{t('live.empty')}</p>
      <Samples />
    </div>
  );
}

function Changed({ photo, perturbing, curves }: PerturbProps & { photo: Photo }) {
  const text = useCardinal(({ view }) => view.perturbation);
  const key = useCardinal(liveKey);
  const { picture, shown, asked, failure, ask } = perturbing();
  const read = parsePerturbation(text);
  const perturbation = read ?? NO_PERTURBATION;
  // biome-ignore lint/correctness/useExhaustiveDependencies: other networks are asked anew, and the text stands for the perturbation
  useEffect(() => ask(photo.photoId, perturbation), [ask, photo.photoId, text, key]);
  const own = shown?.photoId === photo.photoId ? shown : null;
  const changes = changesText(perturbation);
  const isStale =
    own === null ||
    asked === null ||
    formatPerturbation(own.perturbation) !== formatPerturbation(asked.perturbation);
  const coming = isStale ? 'coming' : 'none';
  const newer = failure === null ? coming : 'failed';
  return (
    <>
      {read === null && <p className={styles.failure}>{t('live.badLink', { text })}</p>}
      <div className={styles.columns}>
        <Settings perturbation={perturbation} />
        <div className={styles.picture}>
          <PictureCanvas
            picture={asked?.photoId === photo.photoId ? picture : null}
            label={
              changes === ''
                ? t('live.picture.plain', { name: photo.name })
                : t('live.picture', { name: photo.name, changes })
            }
            className={styles.canvas}
            emptyPx={1}
            testId={testIds.livePicture}
          />
          <UseIt photo={photo} perturbing={perturbing} />
        </div>
        <div className={styles.lanes}>
          {LANES.map((lane) => (
            <Lane
              key={lane}
              lane={lane}
              answer={own?.answers[lane] ?? null}
              plain={own?.plain[lane] ?? null}
              newer={newer}
              waiting={t(failure === null ? 'live.waiting' : 'live.none')}
            />
          ))}
          {failure !== null && (
            <div className={styles.failed}>
              <LookFailed
                failure={failure}
                subject={t('live.failed')}
                again={() => ask(photo.photoId, perturbation)}
              />
              {own !== null && <p className={styles.how}>{lastText(own.perturbation)}</p>}
            </div>
          )}
        </div>
      </div>
      <p className={styles.how}>{t('live.how')}</p>
      <Curve photo={photo} perturbation={perturbation} curves={curves} />
    </>
  );
}

/** What the answers that stay after a failure are of. */
function lastText(perturbation: Perturbation): string {
  const changes = changesText(perturbation);
  return changes === '' ? t('live.last.plain') : t('live.last', { changes });
}

/** Takes the changed photo over as the page's, with all the rest of the changes undone: they are in it. */
function UseIt({ photo, perturbing }: { photo: Photo; perturbing: OwnStore<PerturbState> }) {
  const store = useCardinalStore();
  const text = useCardinal(({ view }) => view.perturbation);
  const [isTaking, setTaking] = useState(false);
  const perturbation = parsePerturbation(text) ?? NO_PERTURBATION;
  const changes = changesText(perturbation);
  const take = async () => {
    setTaking(true);
    const { loadPhoto, show, notify } = store.getState();
    try {
      const file = await perturbing.getState().file(photo.photoId, perturbation);
      await loadPhoto(file, fileName(photo.name, changes));
      show({ perturbation: '' });
    } catch (error) {
      notify({ kind: 'failure', failure: failureOf(error), subject: photo.name });
    }
    setTaking(false);
  };
  return (
    <button
      type="button"
      className="button"
      title={t('live.use.hint')}
      disabled={changes === '' || isTaking}
      onClick={take}
    >
      {t('live.use')}
    </button>
  );
}

/** `chelsea (Rotate 30 °).png` */
function fileName(name: string, changes: string): string {
  return `${name.replace(/\.[^.]+$/, '')} (${changes}).png`;
}
