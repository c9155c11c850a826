import { useMemo, useState } from 'react';
import { type OnnxSummary, onnxSummary } from '../../core/export/onnxSummary';
import { presetOf } from '../../core/presets';
import { bytes } from '../../i18n/format';
import { nameOf, networkOf } from '../../store/derived';
import type { Lane, LaneId } from '../../store/lanes';
import { stemOf } from '../../store/scripting/export';
import { weightsOf } from '../../store/weights/laneWeights';
import { useCardinalStore } from '../CardinalContext';
import { t } from './codeWords';
import styles from './FileBar.module.css';
import { fileNameOf, saveFile } from './files';
import { OnnxContents } from './OnnxContents';

/** A network as ONNX: what is in the file, with weights or without, and the file itself. */
export function OnnxExport({ lane, id }: { lane: Lane; id: LaneId }) {
  const [wanted, setWanted] = useState(true);
  const { label, presetId } = nameOf(lane);
  const hasWeights = weightsOf(lane) !== null;
  const weights = wanted && hasWeights;
  const summary = useMemo(() => summaryOf(lane, weights), [lane, weights]);
  if (summary === null) {
    const px = presetOf(presetId).spec.inputPx;
    return <p>{t('code.onnx.none', { name: label, px })}</p>;
  }
  const file = fileNameOf(lane, 'onnx');
  return (
    <>
      <div className={styles.bar}>
        <code className={styles.file}>{file}</code>
        <span className={`num ${styles.size}`}>{bytes(summary.byteLength)}</span>
        {hasWeights && (
          <label className={styles.toggle}>
            <input
              type="checkbox"
              checked={weights}
              onChange={({ target }) => setWanted(target.checked)}
            />
            {t('code.onnx.weights')}
          </label>
        )}
        <Download id={id} file={file} weights={weights} />
      </div>
      <OnnxContents network={networkOf(lane.drawn)} summary={summary} weights={weights} />
      {!hasWeights && <p>{t('code.onnx.noWeights', { name: label })}</p>}
    </>
  );
}

function Download({ id, file, weights }: { id: LaneId; file: string; weights: boolean }) {
  const { writeOnnx } = useCardinalStore().getState();
  const [writing, setWriting] = useState(false);
  const download = async () => {
    setWriting(true);
    const content = await writeOnnx(id, weights);
    setWriting(false);
    if (content !== null) saveFile(file, 'onnx', content);
  };
  return (
    <button type="button" className="button" disabled={writing} onClick={download}>
      {t(writing ? 'code.writing' : 'code.download')}
    </button>
  );
}

/** Null where opset 17 has no operator for a layer. */
function summaryOf(lane: Lane, weights: boolean): OnnxSummary | null {
  try {
    return onnxSummary(networkOf(lane.drawn).graph, stemOf(lane), weights);
  } catch {
    return null;
  }
}
