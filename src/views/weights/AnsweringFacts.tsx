import { bytes, exact, percent } from '../../i18n/format';
import { networkOf } from '../../store/derived';
import type { Lane } from '../../store/lanes';
import type { AnsweringWeights } from '../../store/weights/laneWeights';
import type { LoadedWeights } from '../../store/weights/loadedWeights';
import { assumedOf, leftOutOf } from '../infer/assumed';
import { formatText } from '../infer/formatText';
import styles from './Facts.module.css';
import { top } from './published';
import { t } from './weightsWords';

interface AnsweringFactsProps {
  lane: Lane;
  answering: AnsweringWeights;
}

type Fact = readonly [term: string, ...values: string[]];

/** What is known of the weights that answer: file, format, numbers, tensors, what was assumed. */
export function AnsweringFacts({ lane, answering: { loaded } }: AnsweringFactsProps) {
  const facts = loaded === null ? embeddedFacts(lane) : loadedFacts(lane, loaded);
  return (
    <dl className={styles.facts}>
      {facts.map(([term, ...values]) => (
        <div key={term} className={styles.fact} data-long={isLong(values)}>
          <dt>{term}</dt>
          {values.map((value) => (
            <dd key={value} className="num">
              {value}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

const SHORT_LENGTH = 28;

function isLong(values: readonly string[]): boolean {
  return values.length > 1 || values.some(({ length }) => length > SHORT_LENGTH);
}

function embeddedFacts(lane: Lane): readonly Fact[] {
  const { trained, graph } = networkOf(lane.drawn);
  if (trained === undefined) return [];
  const { file, bytes: size, accuracy, testImages } = trained;
  const words = { error: percent(1 - accuracy, 2), images: exact(testImages) };
  return [
    [t('weights.panel.file'), file.split('/').at(-1) ?? file],
    [t('weights.panel.format'), sized('safetensors', size)],
    [t('weights.panel.numbers'), t('weights.dtype.F32')],
    [t('weights.panel.tensors'), exact(graph.layers.flatMap(({ tensors }) => tensors).length)],
    [t('weights.panel.measured'), t('weights.panel.measured.text', words)],
  ];
}

function loadedFacts(lane: Lane, weights: LoadedWeights): readonly Fact[] {
  const { fileName, format, fileBytes, dtypes, tensors, official } = weights;
  const assumed = assumedOf(lane, weights);
  const leftOut = leftOutOf(weights);
  return [
    [t('weights.panel.file'), fileName],
    [t('weights.panel.format'), sized(format, fileBytes)],
    [t('weights.panel.numbers'), formatText(dtypes)],
    [t('weights.panel.tensors'), exact(tensors)],
    ...(official === null
      ? []
      : [
          [t('weights.panel.published'), t('weights.panel.published.text', top(official))] as const,
        ]),
    [
      t('weights.panel.assumed'),
      ...(assumed.length === 0 ? [t('weights.panel.assumed.nothing')] : assumed),
    ],
    ...(leftOut.length === 0 ? [] : [[t('weights.panel.leftOut'), ...leftOut] as const]),
  ];
}

function sized(format: LoadedWeights['format'], size: number): string {
  return t('weights.panel.sized', { format: t(`weights.format.${format}`), size: bytes(size) });
}
