import { classMapHead } from '../../core/classMap';
import { networkOf } from '../../store/derived';
import type { LookAnswers } from '../../store/looks';
import type { Picture } from '../../store/runs';
import { Keep } from '../keep/Keep';
import { className } from '../looks/className';
import { LookStatus } from '../looks/LookStatus';
import { fixed } from '../looks/signed';
import { useLook } from '../looks/useLook';
import type { LookedAt } from '../looks/useLookedAt';
import { agreementOf } from './agreement';
import styles from './LookedPanel.module.css';
import { t } from './lookedWords';
import { MapFigure } from './MapFigure';
import type { MapHand } from './mapHand';
import { roomText } from './roomText';

interface Props {
  readonly at: LookedAt;
  readonly seen: Picture | null;
  readonly classIndex: number;
  readonly hand: MapHand;
}

/** Where the logit of a class comes from, with the numbers that it is made of; or why there is no such map. */
export function ActivationMap({ at, seen, classIndex, hand }: Props) {
  const { graph } = networkOf(at.lane.drawn);
  const head = classMapHead(graph);
  const hasMap = head !== null;
  const look = useLook(at, 'cam', hasMap ? { kind: 'cam', classIndex } : null);
  const { answered } = look;
  if (head === null) {
    return (
      <section className={styles.part}>
        <h4 className={styles.heading}>{t('looked.cam')}</h4>
        <p className={styles.soft}>{t('looked.cam.none')}</p>
      </section>
    );
  }
  return (
    <section className={styles.part}>
      <h4 className={styles.heading}>{t('looked.cam')}</h4>
      {answered !== null && (
        <Keep
          name={`cam-${at.id}`}
          title={t('looked.kept', { what: t('looked.cam'), lane: at.id.toUpperCase() })}
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
          classIndex={answered.question.classIndex}
          layer={graph.layers[head.features]?.name ?? ''}
          answer={answered.answer}
        />
      )}
      <LookStatus at={at} kind="cam" look={look} />
    </section>
  );
}

interface AnsweredProps extends Props {
  readonly answer: LookAnswers['cam'];
  /** The layer that the map is of. */
  readonly layer: string;
}

function Answered({ at, seen, classIndex, hand, answer, layer }: AnsweredProps) {
  const { mean, decimals } = agreementOf(answer);
  const [rows, columns] = answer.shape;
  const name = className(at.subject?.weights.classes ?? null, classIndex);
  const number = (value: number) => fixed(value, decimals);
  return (
    <>
      <MapFigure
        {...hand}
        scale={hand.scales.cam}
        seen={seen}
        map={answer}
        isSmooth
        label={t('looked.cam.alt', { lane: at.id.toUpperCase(), name, rows, columns })}
        valueText={(value) => fixed(value, 2)}
        legendText={(value) => fixed(value, 1)}
        caption={t('looked.cam.caption', { layer, rows, columns })}
      />
      <dl className={`num ${styles.numbers}`}>
        <dt>{t('looked.mean')}</dt>
        <dd>{number(mean)}</dd>
        <dt>{t('looked.bias')}</dt>
        <dd>{number(answer.bias)}</dd>
        <dt>{t('looked.logit')}</dt>
        <dd data-logit={answer.logit}>{number(answer.logit)}</dd>
      </dl>
      <p className={`num ${styles.soft}`}>
        {t('looked.agree', { unit: fixed(10 ** -decimals, decimals) })}
      </p>
    </>
  );
}
