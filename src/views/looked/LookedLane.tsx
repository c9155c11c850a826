import { rankClasses } from '../../core/answer';
import { percent } from '../../i18n/format';
import type { LaneId } from '../../store/lanes';
import { useCardinal } from '../CardinalContext';
import { className } from '../looks/className';
import { LookedHead } from '../looks/LookedHead';
import looks from '../looks/Looks.module.css';
import { Obstacle, obstacleOf } from '../looks/Obstacle';
import type { LookedAt } from '../looks/useLookedAt';
import { useSeen } from '../looks/useSeen';
import { ActivationMap } from './ActivationMap';
import { ClassChoice } from './ClassChoice';
import { chosenClass } from './chosenClass';
import styles from './LookedPanel.module.css';
import { t } from './lookedWords';
import type { MapHand } from './mapHand';
import { Occlusion } from './Occlusion';

interface Props {
  readonly at: LookedAt;
  readonly hand: MapHand;
  /** Whether it has a class of its own to choose, as the other network has other classes. */
  readonly choosesAlone: boolean;
}

/** What one network looked at. */
export function LookedLane({ at, hand, choosesAlone }: Props) {
  const hasPhoto = useCardinal(({ photo }) => photo !== null);
  const why = obstacleOf(at, hasPhoto);
  return (
    <section className={looks.lane} data-lane={at.id}>
      <LookedHead at={at} />
      {why === null ? (
        <Maps at={at} hand={hand} choosesAlone={choosesAlone} />
      ) : (
        <Obstacle at={at} why={why} />
      )}
    </section>
  );
}

function Maps({ at, hand, choosesAlone }: Props) {
  const asked = useCardinal(({ view }) => view.classes[at.id]);
  const seen = useSeen(at.subject);
  const { plain, subject } = at;
  if (plain === null || subject === null) return null;
  const ids: readonly LaneId[] = [at.id];
  const classIndex = chosenClass(plain.logits, asked);
  const ranked = rankClasses(plain.logits, null);
  const share = ranked.find(({ index }) => index === classIndex)?.probability ?? 0;
  const isFirst = ranked[0]?.index === classIndex;
  return (
    <>
      {choosesAlone && <ClassChoice ids={ids} ats={[at]} />}
      <p className={`num ${styles.class}`}>
        {t(isFirst ? 'looked.of.first' : 'looked.of', {
          name: className(subject.weights.classes, classIndex),
          percent: percent(share),
        })}
      </p>
      <div className={styles.maps}>
        <ActivationMap at={at} seen={seen} classIndex={classIndex} hand={hand} />
        <Occlusion at={at} seen={seen} classIndex={classIndex} hand={hand} />
      </div>
    </>
  );
}
