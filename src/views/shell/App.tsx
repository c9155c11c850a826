import { LANES } from '../../store/lanes';
import { t } from '../appWords';
import { LaneHead } from '../controls/LaneHead';
import { LaneNumbers } from '../cost/LaneNumbers';
import { Sentence } from '../cost/Sentence';
import { LaneDrawing } from '../graph/LaneDrawing';
import { Answers } from '../infer/Answers';
import { PhotoColumn } from '../infer/PhotoColumn';
import { PageIntake } from '../intake/PageIntake';
import { useLostStyles } from '../later/lostStyles';
import { PartBoundary } from '../later/PartBoundary';
import { LazyGetImagenet } from '../linkWeights/LazyGetImagenet';
import { LazyLinkOffer } from '../linkWeights/LazyLinkOffer';
import { Notices } from '../notices/Notices';
import { PublishedLine } from '../paper/PublishedLine';
import styles from './App.module.css';
import { Header } from './Header';
import { Panels } from './Panels';
import { useShortcuts } from './useShortcuts';
import { useTheme } from './useTheme';

/** The page: it reads as the network computes, left to right, and A stands above B. */
export function App() {
  useShortcuts();
  useTheme();
  useLostStyles();
  return (
    <PageIntake>
      <Header />
      <main className={styles.main}>
        <aside className={styles.photo}>
          <PartBoundary>
            <PhotoColumn Action={LazyGetImagenet} />
          </PartBoundary>
        </aside>
        <div className={styles.lanes}>
          {LANES.map((lane) => (
            <section
              key={lane}
              className={styles.lane}
              data-lane={lane}
              data-takes={lane}
              aria-label={t('app.lane', { lane: lane.toUpperCase() })}
            >
              <div className={styles.head}>
                <PartBoundary>
                  <LaneHead lane={lane} />
                  <LaneNumbers lane={lane} />
                </PartBoundary>
              </div>
              <div className={styles.body}>
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
        <div className={styles.sentence}>
          <PartBoundary>
            <Sentence />
            <PublishedLine />
          </PartBoundary>
        </div>
        <Panels />
      </main>
      <Notices />
    </PageIntake>
  );
}
