import { bytes, exact } from '../../i18n/format';
import type { Lane, LaneId } from '../../store/lanes';
import { fitsLoaded } from '../../store/weights/laneWeights';
import type { LoadedWeights } from '../../store/weights/loadedWeights';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { StrideChoice } from '../controls/StrideChoice';
import styles from './AboutWeights.module.css';
import { assumedOf } from './assumed';
import { LoadWeights } from './LoadWeights';
import { t } from './laneWeightsWords';
import { NameThem } from './NameThem';
import { PartChoice } from './PartChoice';
import { restore } from './restore';

interface AboutWeightsProps {
  lane: LaneId;
  weights: LoadedWeights;
  close: () => void;
}

/** What is known of a lane's weights, what is assumed and can be changed, and the ways out. */
export function AboutWeights({ lane, weights, close }: AboutWeightsProps) {
  const shown = useCardinal(({ history }) => history.present[lane]);
  const store = useCardinalStore();
  const { fileName, official } = weights;
  return (
    <div className={styles.about} data-lane={lane}>
      <h3 className={styles.file}>{fileName}</h3>
      <p className={`num ${styles.quiet}`}>{fileText(weights)}</p>
      <PartChoice lane={lane} file={weights} fileName={fileName} />
      {official !== null && <p>{t('weights.official', { name: official.name })}</p>}
      {!fitsLoaded(shown) && (
        <>
          <p className={styles.warn}>{t('weights.rests')}</p>
          <button type="button" className="button" onClick={() => restore(store, lane)}>
            {t('weights.back')}
          </button>
        </>
      )}
      <Assumed lane={lane} shown={shown} weights={weights} />
      <Names lane={lane} shown={shown} />
      <div className={styles.row}>
        <LoadWeights lane={lane} className="button">
          {t('weights.other')}
        </LoadWeights>
        <button
          type="button"
          className="button"
          onClick={() => {
            close();
            store.getState().dropWeights(lane);
          }}
        >
          {t('weights.drop.short')}
        </button>
      </div>
    </div>
  );
}

function fileText({ format, fileBytes, tensors }: LoadedWeights): string {
  return t('weights.file', {
    format: t(`weights.format.${format}`),
    size: bytes(fileBytes),
    tensors: exact(tensors),
  });
}

interface PartProps {
  lane: LaneId;
  shown: Lane;
}

function Assumed({ lane, shown, weights }: PartProps & { weights: LoadedWeights }) {
  const texts = assumedOf(shown, weights);
  const stride = weights.assumed.some(({ code }) => code === 'stride-placement');
  if (texts.length === 0) return <p className={styles.quiet}>{t('weights.nothingAssumed')}</p>;
  return (
    <>
      <h4 className={styles.heading}>{t('weights.assumed')}</h4>
      <ul className={styles.list}>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {stride && <StrideChoice lane={lane} />}
    </>
  );
}

function Names({ lane, shown: { weights, choices, drawn } }: PartProps) {
  const labels = choices.labels ?? weights?.labels ?? null;
  const misfit = labels !== null && labels.names.length !== drawn.classes;
  return (
    <>
      <h4 className={styles.heading}>{t('weights.names')}</h4>
      <p>
        {labels === null && t('weights.names.none')}
        {labels !== null &&
          (labels.source === 'file' ? labels.fileName : t(`weights.names.${labels.source}`))}
      </p>
      {misfit && (
        <p className={styles.warn}>
          {t('weights.names.misfit', {
            names: exact(labels.names.length),
            classes: exact(drawn.classes),
          })}
        </p>
      )}
      <NameThem lane={lane} />
    </>
  );
}
