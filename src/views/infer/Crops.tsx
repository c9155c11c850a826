import type { LaneId } from '../../store/lanes';
import { preprocessingFor } from '../../store/weights/laneWeights';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { testIds } from '../testIds';
import { t } from './cropsWords';
import styles from './PhotoColumn.module.css';
import { PictureCanvas } from './PictureCanvas';

/** Up to this side single pixels are what there is to see. */
const PIXELATED_PX = 64;

/** What each network sees of the photo; one picture where both see the same. */
export function Crops() {
  const [a, b] = [useCropPx('a'), useCropPx('b')];
  const same = useCardinal(
    ({ history: { present } }) =>
      JSON.stringify(preprocessingFor(present.a)) === JSON.stringify(preprocessingFor(present.b)),
  );
  const { show } = useCardinalStore().getState();
  return (
    <div className={styles.crops} data-same={same}>
      <h3 className={styles.heading}>{t('infer.sees')}</h3>
      <Crop lane="a" px={a} caption={same ? 'infer.sees.both' : 'infer.sees.one'} hidden={false} />
      <Crop lane="b" px={b} caption="infer.sees.one" hidden={same} />
      <button
        type="button"
        className={styles.inside}
        title={t('crops.insideHint')}
        onClick={() => show({ panel: 'looked' })}
      >
        {t('crops.inside')}
      </button>
    </div>
  );
}

interface CropProps {
  lane: LaneId;
  px: number;
  caption: 'infer.sees.both' | 'infer.sees.one';
  hidden: boolean;
}

function Crop({ lane, px, caption, hidden }: CropProps) {
  const picture = useCardinal(({ crops }) => crops[lane]);
  const letter = lane.toUpperCase();
  const sidePx = picture?.widthPx ?? px;
  return (
    <figure className={hidden ? 'visually-hidden' : styles.crop} data-lane={lane}>
      <PictureCanvas
        picture={picture}
        label={t('infer.sees.alt', { lane: letter, px: sidePx })}
        className={sidePx <= PIXELATED_PX ? styles.pixelated : styles.smooth}
        emptyPx={px}
        testId={testIds.crop(lane)}
      />
      <figcaption className={`num ${styles.caption}`}>
        {t(caption, { lane: letter, px: sidePx })}
      </figcaption>
    </figure>
  );
}

function useCropPx(lane: LaneId): number {
  return useCardinal(({ history }) => preprocessingFor(history.present[lane]).cropPx);
}
