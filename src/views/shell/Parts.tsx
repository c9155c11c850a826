import { Suspense } from 'react';
import type { Language } from '../../i18n/language';
import { LANES } from '../../store/lanes';
import { t } from '../appWords';
import { Issues } from '../controls/Issues';
import { LaneHead } from '../controls/LaneHead';
import { LaneNumbers } from '../cost/LaneNumbers';
import { LaneDrawing } from '../graph/LaneDrawing';
import { Answers } from '../infer/Answers';
import { PhotoColumn } from '../infer/PhotoColumn';
import { idle } from '../later/idle';
import { later } from '../later/later';
import { PartBoundary } from '../later/PartBoundary';
import { LazyGetImagenet } from '../linkWeights/LazyGetImagenet';
import { LazyLinkOffer } from '../linkWeights/LazyLinkOffer';
import { Notices } from '../notices/Notices';
import { useNarrow } from '../widgets/useNarrow';
import styles from './Parts.module.css';
import { useTextSpacing } from './useTextSpacing';

/** They stand below the first picture, so they come once it is painted. */
const Panels = later(async () => {
  await idle();
  return (await import('./Panels')).Panels;
});

const Reports = later(async () => {
  await idle();
  return (await import('./ReportsLater')).ReportsLater;
});
const AnswerNews = later(async () => {
  await idle();
  return (await import('../access/AnswerNews')).AnswerNews;
});
const SentenceRow = later(async () => {
  await idle();
  return (await import('./SentenceRow')).SentenceRow;
});

/** What follows the header: it reads as the network computes, left to right, and A stands above B. */
export function Parts({ language }: { language: Language }) {
  const spacing = useTextSpacing();
  const narrow = useNarrow();
  const photo = (
    <aside key="photo" className={styles.photo} data-part="photo" aria-label={t('app.photo')}>
      <h2 className="visually-hidden">{t('app.photo')}</h2>
      <PartBoundary>
        <PhotoColumn Action={LazyGetImagenet} />
      </PartBoundary>
    </aside>
  );
  const lanes = (
    <div key="lanes" className={styles.lanes}>
      {LANES.map((lane) => (
        <section
          key={lane}
          className={styles.lane}
          data-lane={lane}
          data-takes={lane}
          aria-label={t('app.lane', { lane: lane.toUpperCase() })}
        >
          <h2 className="visually-hidden">{t('app.lane', { lane: lane.toUpperCase() })}</h2>
          <div className={styles.head} data-part="head">
            <PartBoundary>
              <LaneHead lane={lane} numbers={<LaneNumbers lane={lane} />} />
            </PartBoundary>
          </div>
          <div className={styles.body} data-part="body">
            <Issues lane={lane} />
            <PartBoundary>
              <LaneDrawing lane={lane} />
            </PartBoundary>
            <PartBoundary>
              <Answers lane={lane} Offer={LazyLinkOffer} />
            </PartBoundary>
          </div>
        </section>
      ))}
    </div>
  );
  return (
    <>
      <main key={`${language} ${spacing}`} className={styles.main}>
        {narrow ? [lanes, photo] : [photo, lanes]}
        <div className={styles.sentence} data-part="sentence">
          <PartBoundary>
            <Suspense fallback={<Room />}>
              <SentenceRow />
            </Suspense>
          </PartBoundary>
        </div>
        <PartBoundary>
          <Suspense fallback={<div className={`card ${styles.panels}`} />}>
            <Panels />
          </Suspense>
        </PartBoundary>
      </main>
      <Notices />
      <Suspense key={`after ${language}`}>
        <AnswerNews />
        <Reports />
      </Suspense>
    </>
  );
}

/** Of the two lines that are still to come. */
function Room() {
  return (
    <>
      <div className={styles.room} />
      <div className={styles.roomOfErrors} />
    </>
  );
}
