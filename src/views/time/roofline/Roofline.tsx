import { useMemo } from 'react';
import { rooflineCsv } from '../../../core/roofline/csv';
import { bytes, factor, short } from '../../../i18n/format';
import { nameOf, networkOf } from '../../../store/derived';
import { LANES } from '../../../store/lanes';
import type { Measurement } from '../../../store/measures';
import { useCardinal } from '../../CardinalContext';
import { saveBlob } from '../../code/files';
import { Term } from '../../glossary/Term';
import { networkName } from '../../networks/networkName';
import { backendName } from '../names';
import styles from './Roofline.module.css';
import { RooflineChart } from './RooflineChart';
import { restText } from './restText';
import { rooflineFacts } from './rooflineFacts';
import { t } from './rooflineWords';
import { Servers } from './Servers';
import { StepsTable } from './StepsTable';
import { Sweeps } from './Sweeps';
import { WhySlower } from './WhySlower';

/** What was measured of each layer beside what theory says of it, and what makes the difference of the two networks. */
export function Roofline({ measurement }: { measurement: Measurement }) {
  const lanes = useCardinal(({ history }) => history.present);
  const networks = { a: networkOf(lanes.a.drawn), b: networkOf(lanes.b.drawn) };
  const { a, b } = networks;
  const facts = useMemo(() => rooflineFacts(measurement, { a, b }), [measurement, a, b]);
  const { steps, roof, why, remainders } = facts;
  const names = { a: networkName(nameOf(lanes.a).label), b: networkName(nameOf(lanes.b).label) };
  const backend = backendName(measurement.backend);
  const save = () => {
    const tables = LANES.map((lane) => ({
      name: `${lane.toUpperCase()} ${names[lane]}`,
      steps: steps.filter((step) => step.lane === lane),
    }));
    const csv = rooflineCsv(tables, roof);
    saveBlob('cardinal-layers.csv', new Blob([csv], { type: 'text/csv' }));
  };
  return (
    <section aria-label={t('roofline.title')} className={styles.section}>
      <div className={styles.head}>
        <h3 className={styles.title}>
          <Term id="roofline">{t('roofline.title')}</Term>
        </h3>
        <button type="button" className="button" onClick={save}>
          {t('roofline.csv')}
        </button>
      </div>
      <p className={styles.soft}>{t('roofline.intro', { ...names, backend })}</p>
      {roof === null ? (
        <p>{t('roofline.noRoof')}</p>
      ) : (
        <>
          <p className={`num ${styles.soft}`}>
            {t('roofline.roof', {
              macs: short(roof.macsPerSecond),
              macsStep: roof.macsStep,
              bytes: bytes(roof.bytesPerSecond),
              bytesStep: roof.bytesStep,
              ridge: factor(roof.ridge),
            })}
          </p>
          <RooflineChart steps={steps.filter(({ macs }) => macs > 0)} roof={roof} />
        </>
      )}
      {LANES.map((lane) => (
        <p key={lane} className={`num ${styles.soft}`}>
          {restText(lane, remainders[lane])}
        </p>
      ))}
      {why !== null && <WhySlower why={why} backend={backend} />}
      <Servers presets={{ a: lanes.a.presetId, b: lanes.b.presetId }} />
      <StepsTable steps={steps} roof={roof} />
      <Sweeps measurement={measurement} />
    </section>
  );
}
