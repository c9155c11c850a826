import { percent } from '../../i18n/format';
import { networkOf } from '../../store/derived';
import type { LookAnswers, QuestionOf } from '../../store/looks';
import type { Picture } from '../../store/runs';
import type { PatchSize } from '../../store/view';
import { useCardinal } from '../CardinalContext';
import { Keep } from '../keep/Keep';
import { className } from '../looks/className';
import { LookStatus } from '../looks/LookStatus';
import { points } from '../looks/signed';
import { useLook } from '../looks/useLook';
import type { LookedAt } from '../looks/useLookedAt';
import styles from './LookedPanel.module.css';
import { t } from './lookedWords';
import { MapFigure } from './MapFigure';
import type { MapHand } from './mapHand';
import { ofClass } from './ofClass';
import { roomText } from './roomText';

const GRID = [14, 14] as const;
/** The plain image, and one for each place. */
const RUNS = GRID[0] * GRID[1] + 1;
const SHARES: Readonly<Record<PatchSize, number>> = { eighth: 1 / 8, quarter: 1 / 4, half: 1 / 2 };
/** So many MACs are done within a second or two anywhere: such a map comes by itself. */
const AT_ONCE_MACS = 2e10;

interface Props {
  readonly at: LookedAt;
  readonly seen: Picture | null;
  readonly classIndex: number;
  readonly hand: MapHand;
}

/** The check that knows nothing of the network: a patch is moved over the photo, and the network asked each time. */
export function Occlusion({ at, seen, classIndex, hand }: Props) {
  const patch = useCardinal((state) => state.view.patch);
  const { spec, cost } = networkOf(at.lane.drawn);
  const question: QuestionOf<'occlusion'> = {
    kind: 'occlusion',
    grid: GRID,
    patchPx: Math.max(1, Math.round(spec.inputPx * SHARES[patch])),
    readout: { kind: 'class', index: classIndex },
  };
  const isAuto = cost.macs * RUNS <= AT_ONCE_MACS;
  const look = useLook(at, 'occlusion', question, isAuto);
  const answered = ofClass(look.answered);
  return (
    <section className={styles.part}>
      <h4 className={styles.heading}>{t('looked.occlusion')}</h4>
      {answered !== null && (
        <Keep
          name={`occlusion-${at.id}`}
          title={t('looked.kept', { what: t('looked.occlusion'), lane: at.id.toUpperCase() })}
          corner
        />
      )}
      {answered === null ? (
        <p className={styles.room}>{roomText(look)}</p>
      ) : (
        <Answered
          at={at}
          seen={seen}
          hand={hand}
          question={answered.question}
          answer={answered.answer}
        />
      )}
      <LookStatus
        at={at}
        kind="occlusion"
        look={look}
        askText={t('looked.occlusion.run', { runs: RUNS })}
      />
    </section>
  );
}

interface AnsweredProps extends Pick<Props, 'at' | 'seen' | 'hand'> {
  readonly question: QuestionOf<'occlusion'>;
  readonly answer: LookAnswers['occlusion'];
}

function Answered({ at, seen, hand, question: { patchPx, readout }, answer }: AnsweredProps) {
  const [rows, columns] = answer.shape;
  const index = readout.kind === 'class' ? readout.index : 0;
  const name = className(at.subject?.weights.classes ?? null, index);
  return (
    <MapFigure
      {...hand}
      scale={hand.scales.occlusion}
      seen={seen}
      map={answer}
      isSmooth={false}
      label={t('looked.occlusion.alt', { lane: at.id.toUpperCase(), name, rows, columns })}
      valueText={(drop) =>
        t('looked.at.drop', {
          points: points(-drop),
          before: percent(answer.plain),
          after: percent(answer.plain - drop),
        })
      }
      legendText={(drop) => t('looked.points', { points: points(-drop) })}
      caption={t('looked.occlusion.caption', { patch: patchPx, rows, columns })}
    />
  );
}
