import { designChoices } from '../../core/designChoices';
import type { Preset } from '../../core/presets';
import { sameSpec } from '../../core/spec';
import { short } from '../../i18n/format';
import { networkOf } from '../../store/derived';
import { LANES, type LaneId } from '../../store/lanes';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { Terms } from '../glossary/Terms';
import { Keep } from '../keep/Keep';
import { networkName } from '../networks/networkName';
import type { Kin } from './kin';
import { Picture } from './Picture';
import styles from './RelativeCard.module.css';
import { t } from './relativesWords';

/** A relative: its picture, what ResNeXt took, how many numbers it needs, and its variants to load. */
export function RelativeCard({ kin }: { kin: Kin }) {
  const { id, presets } = kin;
  const [first] = presets;
  if (first === undefined) return null;
  const { kind, numbers } = designChoices(first.spec);
  return (
    <article className={styles.card} data-kin={id}>
      <h3 className={styles.title}>
        {t(`relatives.${id}.title`)}{' '}
        <span className={styles.year}>{t(`relatives.${id}.year`)}</span>
      </h3>
      <figure className={styles.figure}>
        <Picture id={id} />
        <Keep name={`relative-${id}`} title={t(`relatives.${id}.title`)} corner />
        <figcaption className={styles.caption}>{t(`relatives.picture.${id}`)}</figcaption>
      </figure>
      <p className={styles.took}>
        <Terms text={t(`relatives.${id}.took`)} of={['groupedConvolution', 'depthwise']} />
      </p>
      <p className={styles.choices}>
        <span className={styles.soft}>{t('relatives.choices.label')}</span>{' '}
        <b className="num">{t('relatives.choices', { numbers })}</b>{' '}
        <span className={styles.soft}>{t(`relatives.choices.${kind}`)}</span>
      </p>
      <ul className={styles.variants} aria-label={t('relatives.variants')}>
        {presets.map((preset) => (
          <Variant key={preset.id} preset={preset} />
        ))}
      </ul>
    </article>
  );
}

function Variant({ preset }: { preset: Preset }) {
  const { cost } = networkOf(preset.spec);
  return (
    <li className={styles.variant}>
      <span className={styles.name}>
        {networkName(preset.label)}
        <span className={`num ${styles.soft} ${styles.cost}`}>
          <span>{t('relatives.cost.params', { params: short(cost.params) })}</span>{' '}
          <span>{t('relatives.cost.macs', { macs: short(cost.macs) })}</span>
        </span>
      </span>
      {LANES.map((lane) => (
        <LoadButton key={lane} lane={lane} preset={preset} />
      ))}
    </li>
  );
}

function LoadButton({ lane, preset }: { lane: LaneId; preset: Preset }) {
  const isLane = useCardinal(({ history }) => sameSpec(history.present[lane].spec, preset.spec));
  const { loadPreset } = useCardinalStore().getState();
  const params = { name: networkName(preset.label), lane: lane.toUpperCase() };
  return (
    <button
      type="button"
      className={`button ${styles.load}`}
      data-lane={lane}
      aria-pressed={isLane}
      aria-label={t(isLane ? 'relatives.isLane' : 'relatives.load', params)}
      title={t(isLane ? 'relatives.isLane' : 'relatives.load', params)}
      onClick={() => loadPreset(lane, preset.id)}
    >
      {params.lane}
    </button>
  );
}
