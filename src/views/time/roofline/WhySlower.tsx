import { STEP_KINDS } from '../../../core/roofline/steps';
import type { KindShare, Why } from '../../../core/roofline/why';
import { duration, factor, percent, ratio, short } from '../../../i18n/format';
import { LANES } from '../../../store/lanes';
import { Keep } from '../../keep/Keep';
import table from '../LayerTimes.module.css';
import styles from './Roofline.module.css';
import { t } from './rooflineWords';

const COLUMNS = ['shareOfMacs', 'shareOfTime', 'rate'] as const;

/** Why B takes longer than its MACs say, or less, by the figures of this measurement. */
export function WhySlower({ why, backend }: { why: Why; backend: string }) {
  const { time, macs, bytes, outputs, most } = why;
  const speed = t(time >= 1 ? 'roofline.why.slower' : 'roofline.why.quicker');
  const times = {
    backend,
    time: ratio(time),
    macs: ratio(macs),
    bytes: ratio(bytes),
    outputs: ratio(outputs),
  };
  return (
    <div data-kept="">
      <Keep name="why" title={t('roofline.why.table')} corner />
      <h4 className={styles.title}>{t('roofline.why', { speed, macs: ratio(macs) })}</h4>
      <p className="num">
        {t('roofline.why.time', times)}{' '}
        {t('roofline.why.most', {
          ms: duration(Math.abs(most.addedMs)),
          kind: t(`roofline.kind.${most.kind}`),
        })}{' '}
        {groupedText(why)}
      </p>
      <Kinds why={why} />
    </div>
  );
}

/** What sets grouped 3x3s apart from dense ones; nothing where not just B has them. */
function groupedText({ a, b }: Why): string {
  const dense = a.find(({ kind }) => kind === '3x3');
  const grouped = b.find(({ kind }) => kind === 'grouped 3x3');
  if (dense === undefined || grouped === undefined) return '';
  return t('roofline.why.grouped', {
    macsShare: percent(grouped.shareOfMacs),
    timeShare: percent(grouped.shareOfTime),
    intensityA: factor(dense.macsPerByte),
    intensityB: factor(grouped.macsPerByte),
    rateA: short(dense.macsPerSecond),
    rateB: short(grouped.macsPerSecond),
  });
}

function Kinds({ why }: { why: Why }) {
  const kinds = STEP_KINDS.filter((kind) =>
    LANES.some((lane) => why[lane].some((each) => each.kind === kind)),
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
    <section className={table.scroll} aria-label={t('roofline.why.table')} tabIndex={0}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('roofline.why.kind')}</th>
            {COLUMNS.flatMap((column) =>
              LANES.map((lane) => (
                <th
                  key={`${column} ${lane}`}
                  scope="col"
                  data-lane={lane}
                  className={styles.number}
                >
                  {t(`roofline.why.${column}`, { lane: lane.toUpperCase() })}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">{t(`roofline.kind.${kind}`)}</th>
              {COLUMNS.flatMap((column) =>
                LANES.map((lane) => (
                  <td key={`${column} ${lane}`} className={`num ${table.number}`}>
                    {cellText(
                      column,
                      why[lane].find((each) => each.kind === kind),
                    )}
                  </td>
                )),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function cellText(column: (typeof COLUMNS)[number], share: KindShare | undefined): string {
  if (share === undefined) return '';
  if (column === 'rate') return share.macs === 0 ? '' : short(share.macsPerSecond);
  return percent(share[column]);
}
