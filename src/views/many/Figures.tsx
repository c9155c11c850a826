import type { Share } from '../../core/photoSet/summary';
import type { McNemar } from '../../core/statistics/mcnemar';
import { exact, factor, percent } from '../../i18n/format';
import { LANES, type LaneId } from '../../store/lanes';
import { Terms } from '../glossary/Terms';
import { Keep } from '../keep/Keep';
import { testIds } from '../testIds';
import styles from './ManyPanel.module.css';
import { t } from './manyWords';
import type { Results } from './useMany';

const ROWS = ['answered', 'top1', 'top5', 'confidence', 'ece'] as const;
const RARE = 0.05;

/** The figures of both networks, and whether they differ by more than chance. */
export function Figures({ results }: { results: Results }) {
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>{t('many.figures')}</h3>
      <Keep name="photos" title={t('many.figures')} corner />
      <div className={styles.scroll}>
        <table className={styles.figures}>
          <caption className="visually-hidden">{t('many.figures')}</caption>
          <thead>
            <tr>
              <td />
              {LANES.map((id) => (
                <th key={id} scope="col" data-lane={id} className={styles.lane}>
                  {id.toUpperCase()}: {results.subjects[id].name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ROWS.filter((row) => row !== 'top5' || hasFive(results)).map((row) => (
              <tr key={row}>
                <th scope="row">{t(`many.figures.${row}`)}</th>
                {LANES.map((id) => (
                  <td
                    key={id}
                    className="num"
                    data-testid={testIds.manyFigure(id, row)}
                    data-value={plainValue(results, id, row)}
                  >
                    {figureText(results, id, row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Pair results={results} />
    </section>
  );
}

/** Five of ten classes say little, five of a hundred more. */
function hasFive({ subjects }: Results): boolean {
  return LANES.some((id) => subjects[id].classCount > 20);
}

type Row = (typeof ROWS)[number];

function plainValue({ networks }: Results, id: LaneId, row: Row): number | undefined {
  const { answered, top1, top5, confidence, calibration } = networks[id];
  const shares = { top1: top1.hits, top5: top5.hits };
  if (row === 'top1' || row === 'top5') return shares[row];
  return { answered, confidence, ece: calibration.ece }[row] ?? undefined;
}

function figureText({ networks }: Results, id: LaneId, row: Row): string {
  const { answered, top1, top5, confidence, calibration } = networks[id];
  // Before the first answer, labels or none say nothing yet.
  if (answered === 0 && row !== 'answered') return t('many.figures.notYet');
  switch (row) {
    case 'answered':
      return exact(answered);
    case 'top1':
      return shareText(top1);
    case 'top5':
      return shareText(top5);
    case 'confidence':
      return confidence === null ? '' : percent(confidence);
    case 'ece':
      return calibration.ece === null ? t('many.figures.none') : percent(calibration.ece);
  }
}

function shareText({ hits, total, wilson95: [low, high] }: Share): string {
  if (total === 0) return t('many.figures.none');
  const share = { percent: percent(hits / total), hits: exact(hits), total: exact(total) };
  const interval = t('many.figures.interval', { low: percent(low), high: percent(high) });
  return [t('many.figures.share', share), interval].join(t('many.join'));
}

/** What is told of the two together. */
function Pair({ results }: { results: Results }) {
  const { agreement, kappa, mcNemar, bothRight, bothWrong } = results.pair;
  return (
    <>
      <p data-testid={testIds.manyAgreement} data-value={agreement?.same}>
        {agreement === null && t('many.pair.others')}
        {agreement !== null && agreement.total > 0 && agreementText(agreement, kappa)}
      </p>
      {mcNemar !== null && (
        <p className="num" data-testid={testIds.manyTest} data-value={mcNemar.p}>
          {t('many.pair.rights', {
            both: exact(bothRight),
            b: exact(mcNemar.b),
            c: exact(mcNemar.c),
            neither: exact(bothWrong),
          })}{' '}
          <Terms text={testText(mcNemar)} of={['mcnemar']} />{' '}
          {t(mcNemar.p < RARE ? 'many.pair.differ' : 'many.pair.same')}{' '}
          <span className={styles.faint}>
            <Terms text={t('many.figures.intervals')} of={['wilson']} />
          </span>
        </p>
      )}
    </>
  );
}

function agreementText(
  { same, total }: { readonly same: number; readonly total: number },
  kappa: number | null,
): string {
  const share = { percent: percent(same / total), total: exact(total) };
  if (kappa === null) return t('many.pair.agreePlain', share);
  return t('many.pair.agree', { ...share, kappa: factor(kappa) });
}

function testText({ b, c, p, chiSquare }: McNemar): string {
  const counts = { b: exact(b), c: exact(c), p: probability(p) };
  if (chiSquare === null) return t('many.pair.exact', counts);
  return t('many.pair.chi', { ...counts, chi: factor(chiSquare) });
}

function probability(p: number): string {
  return p < 0.0001 ? t('many.pair.below') : p.toPrecision(2);
}
