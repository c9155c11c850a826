import { useState } from 'react';
import { t } from '../../i18n/t';
import { networkOf } from '../../store/derived';
import type { Lane, LaneId } from '../../store/lanes';
import { weightsOf } from '../../store/laneWeights';
import type { SavedFormat } from '../../store/weights/download';
import { useCardinalStore } from '../CardinalContext';
import { saveBlob } from '../code/files';
import { testIds } from '../testIds';
import styles from './Fields.module.css';
import { Section } from './Section';
import { savedName } from './savedName';
import panelStyles from './WeightsPanel.module.css';

const FORMATS: readonly SavedFormat[] = ['as-it-is', 'F32', 'F16'];

/** What a network answers with as a safetensors file, and where it is as ONNX. */
export function SaveWeights({ id, lane }: { id: LaneId; lane: Lane }) {
  const { show } = useCardinalStore().getState();
  const answering = weightsOf(lane);
  if (answering === null) {
    return (
      <Section title={t('weights.panel.save')}>
        <p className={panelStyles.soft}>{t('weights.panel.save.nothing')}</p>
      </Section>
    );
  }
  return (
    <Section title={t('weights.panel.save')}>
      <div className={panelStyles.row}>
        {answering.loaded === null ? (
          <EmbeddedFile id={id} lane={lane} />
        ) : (
          <SaveButtons id={id} fileName={answering.loaded.fileName} />
        )}
      </div>
      <p className={panelStyles.quiet}>
        {t('weights.panel.save.onnx')}{' '}
        <button
          type="button"
          className={styles.link}
          onClick={() => show({ panel: 'code', exported: id, format: 'onnx' })}
        >
          {t('weights.panel.save.code')}
        </button>
      </p>
    </Section>
  );
}

/** The file that ships with the page. */
function EmbeddedFile({ id, lane }: { id: LaneId; lane: Lane }) {
  const url = networkOf(lane.drawn).trained?.file ?? '';
  const file = url.split('/').at(-1) ?? '';
  return (
    <a
      className={`button ${styles.file}`}
      href={url}
      download={file}
      aria-label={t('weights.panel.save.of', { lane: id.toUpperCase(), file })}
    >
      {t('weights.panel.save.as-it-is')}
    </a>
  );
}

function SaveButtons({ id, fileName }: { id: LaneId; fileName: string }) {
  const { saveWeights } = useCardinalStore().getState();
  const [writing, setWriting] = useState(false);
  const save = async (format: SavedFormat) => {
    setWriting(true);
    const blob = await saveWeights(id, format);
    setWriting(false);
    if (blob !== null) saveBlob(savedName(fileName, format), blob);
  };
  return FORMATS.map((format) => {
    const file = savedName(fileName, format);
    return (
      <button
        key={format}
        type="button"
        className="button"
        data-testid={testIds.saveWeights(id, format)}
        disabled={writing}
        title={file}
        aria-label={t('weights.panel.save.of', { lane: id.toUpperCase(), file })}
        onClick={() => save(format)}
      >
        {t(`weights.panel.save.${format}`)}
      </button>
    );
  });
}
