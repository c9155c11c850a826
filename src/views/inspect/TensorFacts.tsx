import { bytes, exact } from '../../i18n/format';
import { real } from '../../i18n/real';
import type { LaneId } from '../../store/lanes';
import type { TensorEntry, TensorStats } from '../../store/weights/tensors';
import { testIds } from '../testIds';
import { t } from './inspectWords';
import { shapeText } from './shapeText';
import { shareText } from './shareText';
import styles from './TensorView.module.css';

interface TensorFactsProps {
  lane: LaneId;
  entry: TensorEntry;
  /** Null until they are there. */
  stats: TensorStats | null;
  /** Of all tensors of the file. */
  fileBytes: number;
}

const REALS = ['min', 'max', 'mean', 'std'] as const;
const COUNTS = ['zeros', 'nan', 'infinite'] as const;

/** What a tensor is, and its statistics, with every digit in `data-value` and on hover. */
export function TensorFacts({ lane, entry, stats, fileBytes }: TensorFactsProps) {
  const { shape, dtype } = entry;
  const isMeasured = stats !== null && stats.range !== null;
  const reals = isMeasured ? { ...stats.range, mean: stats.mean, std: stats.std } : null;
  const hasFlaws = stats !== null && stats.nan + stats.infinite > 0;
  const numbers = shape.reduce((product, length) => product * length, 1);
  return (
    <dl className={styles.facts}>
      <Fact
        label={t('inspect.shape')}
        text={shapeText(shape)}
        value={shape.join()}
        lane={lane}
        id="shape"
      >
        {axesOf(shape)}
      </Fact>
      <Fact label={t('inspect.dtype')} text={dtype} value={dtype} lane={lane} id="dtype" />
      <Fact
        label={t('inspect.bytes')}
        text={bytes(entry.bytes)}
        value={entry.bytes}
        lane={lane}
        id="bytes"
      >
        {fileBytes > 0 && t('inspect.share', { share: shareText(entry.bytes / fileBytes) })}
      </Fact>
      <Fact
        label={t('inspect.numbers')}
        text={exact(numbers)}
        value={numbers}
        lane={lane}
        id="count"
      />
      {COUNTS.map((id) => (
        <Fact
          key={id}
          label={t(`inspect.${id}`)}
          text={stats === null ? null : exact(stats[id])}
          value={stats?.[id] ?? null}
          isBad={id !== 'zeros' && stats !== null && stats[id] > 0}
          lane={lane}
          id={id}
        >
          {id === 'zeros' && stats !== null && numbers > 0 && shareText(stats.zeros / numbers)}
        </Fact>
      ))}
      {REALS.map((id) => (
        <Fact
          key={id}
          label={t(hasFlaws ? `inspect.finite.${id}` : `inspect.${id}`)}
          text={reals === null ? null : real(reals[id] ?? 0)}
          value={reals?.[id] ?? null}
          lane={lane}
          id={id}
        />
      ))}
    </dl>
  );
}

interface FactProps {
  label: string;
  /** Null where it is not known. */
  text: string | null;
  value?: string | number | null;
  isBad?: boolean;
  lane: LaneId;
  id: string;
  children?: string | false | null;
}

function Fact({ label, text, value, isBad = false, lane, id, children }: FactProps) {
  return (
    <div className={styles.fact} data-fact={id} data-bad={isBad}>
      <dt>{label}</dt>
      <dd
        className="num"
        title={value === null ? undefined : String(value)}
        data-value={value ?? undefined}
        data-testid={testIds.tensorFact(lane, id)}
      >
        {text ?? t('inspect.unknown')}
        {children && <small>{children}</small>}
      </dd>
    </div>
  );
}

/** What the lengths of a shape mean. */
function axesOf(shape: readonly number[]): string | null {
  if (shape.length === 4) return t('inspect.axes.conv');
  return shape.length === 2 ? t('inspect.axes.matrix') : null;
}
