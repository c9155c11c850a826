import type { OnnxSummary } from '../../core/export/onnxSummary';
import type { Shape } from '../../core/layer';
import { bytes, exact } from '../../i18n/format';
import type { Network } from '../../store/derived';
import { t } from './codeWords';
import styles from './OnnxContents.module.css';

/** What an ONNX file holds, since its bytes are not to be read. */
export function OnnxContents({
  network: { graph, cost },
  summary: { opset, irVersion, operators, nodes, tensors, byteLength },
  weights,
}: {
  network: Network;
  summary: OnnxSummary;
  weights: boolean;
}) {
  const [first, last] = [graph.layers[0], graph.layers.at(-1)];
  const stored = { tensors: exact(tensors), numbers: exact(cost.params + cost.buffers) };
  const rows = [
    [t('code.onnx.opset'), t('code.onnx.opsetValue', { opset, ir: irVersion })],
    [t('code.onnx.input'), `input [N, ${dimensions(first?.out)}]`],
    [
      t('code.onnx.output'),
      last?.op.kind === 'linear'
        ? `logits [N, ${last.out.channels}]`
        : `features [N, ${dimensions(last?.out)}]`,
    ],
    [t('code.onnx.nodes'), exact(nodes)],
    [t('code.onnx.initialisers'), t(weights ? 'code.onnx.stored' : 'code.onnx.asInputs', stored)],
    [
      t('code.onnx.bytes'),
      t('code.onnx.exactBytes', { bytes: bytes(byteLength), exact: exact(byteLength) }),
    ],
  ] as const;
  return (
    <div className={styles.contents}>
      <dl className={styles.facts} aria-label={t('code.onnx.title')}>
        {rows.map(([name, value]) => (
          <div key={name} className={styles.row}>
            <dt>{name}</dt>
            <dd className="num">{value}</dd>
          </div>
        ))}
      </dl>
      <Operators operators={operators} />
    </div>
  );
}

function Operators({ operators }: Pick<OnnxSummary, 'operators'>) {
  const most = Math.max(...operators.values());
  return (
    <dl className={styles.operators} aria-label={t('code.onnx.operators')}>
      {[...operators].map(([name, count]) => (
        <div key={name} className={styles.row}>
          <dt>
            <code>{name}</code>
          </dt>
          <dd className="num">
            <span className={styles.count}>{exact(count)}</span>
            <svg className={styles.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden>
              <rect width={(100 * count) / most} height="8" />
            </svg>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function dimensions(shape: Shape | undefined): string {
  return [shape?.channels, shape?.heightPx, shape?.widthPx].join(', ');
}
