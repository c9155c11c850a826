import { useMemo, useState } from 'react';
import { classMapHead } from '../../core/classMap';
import { receptiveFields } from '../../core/receptiveField';
import { networkOf } from '../../store/derived';
import { LOOK_SCALES, PATCH_SIZES } from '../../store/view';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { Terms } from '../glossary/Terms';
import looks from '../looks/Looks.module.css';
import { type LookedAt, useLookedAt } from '../looks/useLookedAt';
import { Choice } from '../widgets/Choice';
import { Slider } from '../widgets/Slider';
import { linearScale } from '../widgets/scales';
import { ClassChoice } from './ClassChoice';
import type { Spot } from './heatMap';
import { LookedLane } from './LookedLane';
import styles from './LookedPanel.module.css';
import { t } from './lookedWords';
import { useScales } from './useScales';

const OVERLAY = linearScale(0, 100, 10);
/** Up to this side a network tells where, and hardly what. */
const COARSE_PX = 64;

/** Where on the photo the answers of both networks come from, by two ways. */
export function LookedPanel() {
  const [a, b] = [useLookedAt('a'), useLookedAt('b')];
  const [spot, setSpot] = useState<Spot | null>(null);
  const overlay = useCardinal(({ view }) => view.overlay);
  const ats = useMemo(() => [a, b], [a, b]);
  const isOne = haveSameClasses(a, b);
  const scales = useScales(ats);
  const hand = { overlay, spot, onSpot: setSpot, scales };
  return (
    <div className={looks.panel}>
      <p className={styles.intro}>
        <Terms text={t('looked.intro')} of={['occlusion']} />
      </p>
      <div className={styles.controls}>
        {isOne && <ClassChoice ids={['a', 'b']} ats={ats} />}
        <Settings />
      </div>
      <div className={looks.lanes}>
        <LookedLane at={a} hand={hand} choosesAlone={!isOne} />
        <LookedLane at={b} hand={hand} choosesAlone={!isOne} />
      </div>
      <Coarse ats={ats} />
    </div>
  );
}

function Settings() {
  const { overlay, patch, lookScale } = useCardinal(({ view }) => view);
  const { show } = useCardinalStore().getState();
  return (
    <>
      <div className={styles.overlay}>
        <span className={`num ${styles.label}`}>
          {t('looked.overlay')} {t('looked.overlay.value', { percent: overlay })}
        </span>
        <Slider
          label={t('looked.overlay')}
          value={overlay}
          valueText={t('looked.overlay.value', { percent: overlay })}
          scale={OVERLAY}
          onTurn={(value) => show({ overlay: value })}
        />
      </div>
      <Choice
        label={t('looked.patch')}
        value={patch}
        options={PATCH_SIZES.map((value) => ({ value, label: t(`looked.patch.${value}`) }))}
        onPick={(value) => show({ patch: value })}
      />
      <Choice
        label={t('looked.scale')}
        value={lookScale}
        options={LOOK_SCALES.map((value) => ({ value, label: t(`looked.scale.${value}`) }))}
        onPick={(value) => show({ lookScale: value })}
      />
    </>
  );
}

/** What networks of few px can tell, where one of them is looked into. */
function Coarse({ ats }: { ats: readonly LookedAt[] }) {
  const { show } = useCardinalStore().getState();
  const coarse = ats.find(
    ({ subject, lane }) => subject !== null && lane.drawn.inputPx <= COARSE_PX,
  );
  if (coarse === undefined) return null;
  const { spec, graph } = networkOf(coarse.lane.drawn);
  const features = classMapHead(graph)?.features ?? graph.layers.length - 1;
  const last = receptiveFields(graph)[features];
  if (last === undefined || last.whole) return null;
  return (
    <div className={styles.coarse}>
      <p>{t('looked.small', { px: spec.inputPx, cell: last.jumpPx, field: last.sizePx })}</p>
      <button
        type="button"
        className={`button ${styles.more}`}
        onClick={() => show({ panel: 'weights' })}
      >
        {t('looked.imagenet')}
      </button>
    </div>
  );
}

/** Whether one class can be chosen for both. */
function haveSameClasses(a: LookedAt, b: LookedAt): boolean {
  const [one, other] = [a.subject?.weights.classes, b.subject?.weights.classes];
  if (a.lane.drawn.classes !== b.lane.drawn.classes) return false;
  return one?.join() === other?.join();
}
