import { useState } from 'react';
import { bytes } from '../../i18n/format';
import { networkOf } from '../../store/derived';
import type { Lane, LaneId } from '../../store/lanes';
import type { RunProgress } from '../../store/runs';
import type { SavedFormat } from '../../store/weights/download';
import { weightsOf } from '../../store/weights/laneWeights';
import { useCardinalStore } from '../CardinalContext';
import { saveBlob } from '../code/files';
import { useDelayed } from '../infer/useDelayed';
import { testIds } from '../testIds';
import styles from './Fields.module.css';
import { Section } from './Section';
import { savedName } from './savedName';
import panelStyles from './WeightsPanel.module.css';
import { t } from './weightsWords';

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
      aria-label={nameOf(t('weights.panel.save.as-it-is'), id, file)}
    >
      {t('weights.panel.save.as-it-is')}
    </a>
  );
}

/** Begins with what is read on it, by which a person who speaks to the page names it. */
function nameOf(what: string, id: LaneId, file: string): string {
  return t('weights.panel.save.of', { what, lane: id.toUpperCase(), file });
}

/** Writing a file: how far it is, and its end. */
interface Writing {
  readonly file: string;
  readonly progress: RunProgress | null;
  cancel(): void;
}

const SHOWN_AFTER_MS = 300;

function SaveButtons({ id, fileName }: { id: LaneId; fileName: string }) {
  const { saveWeights } = useCardinalStore().getState();
  const [writing, setWriting] = useState<Writing | null>(null);
  const lasts = useDelayed(writing !== null, SHOWN_AFTER_MS);
  const save = async (format: SavedFormat) => {
    const file = savedName(fileName, format);
    const controller = new AbortController();
    const cancel = () => controller.abort();
    const onProgress = (progress: RunProgress) => setWriting({ file, progress, cancel });
    setWriting({ file, progress: null, cancel });
    const { signal } = controller;
    const blob = await saveWeights(id, format, { onProgress, signal });
    setWriting(null);
    if (blob !== null) saveBlob(file, blob);
  };
  if (lasts && writing !== null) return <WritingBar id={id} writing={writing} />;
  return FORMATS.map((format) => {
    const file = savedName(fileName, format);
    return (
      <button
        key={format}
        type="button"
        className="button"
        data-testid={testIds.saveWeights(id, format)}
        disabled={writing !== null}
        title={file}
        aria-label={nameOf(t(`weights.panel.save.${format}`), id, file)}
        onClick={() => save(format)}
      >
        {t(`weights.panel.save.${format}`)}
      </button>
    );
  });
}

/** In the place of the buttons, as high as they are. */
function WritingBar({ id, writing: { file, progress, cancel } }: { id: LaneId; writing: Writing }) {
  const written = progress?.phase === 'writing' ? progress : null;
  const label = t('weights.panel.save.writing', { lane: id.toUpperCase(), file });
  return (
    <div className={styles.writing} role="status">
      <progress
        aria-label={label}
        {...(written !== null && { value: written.done / written.total })}
      />
      <span className="num">
        {written !== null &&
          t('weights.bytes', { done: bytes(written.done), total: bytes(written.total) })}
      </span>
      <button type="button" className="button" onClick={cancel}>
        {t('weights.panel.cancel')}
      </button>
    </div>
  );
}
