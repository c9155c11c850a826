import { type Preset, presetOf } from '../../core/presets';
import { exact } from '../../i18n/format';
import { networkOf } from '../../store/derived';
import { Keep } from '../keep/Keep';
import { networkName } from '../networks/networkName';
import styles from './ComparisonTable.module.css';
import { t } from './relativesWords';

const SHOWN = ['alexnet_2012_two_groups', 'alexnet_2012_one_group', 'alexnet_torchvision'].map(
  presetOf,
);

/** What two groups save AlexNet, and that torchvision's is another network. */
export function AlexNetGroups() {
  return (
    <div data-kept="">
      <Keep name="alexnet" title={t('relatives.groups.title')} corner />
      <table className={styles.table}>
        <caption className={styles.caption}>{t('relatives.groups.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('relatives.groups.name')}</th>
            <th scope="col">{t('relatives.stack.params')}</th>
            <th scope="col">{t('relatives.stack.macs')}</th>
          </tr>
        </thead>
        <tbody>
          {SHOWN.map((preset) => (
            <Row key={preset.id} preset={preset} />
          ))}
        </tbody>
      </table>
      <p className={styles.note}>{t('relatives.groups.note')}</p>
    </div>
  );
}

function Row({ preset: { label, spec } }: { preset: Preset }) {
  const { cost } = networkOf(spec);
  return (
    <tr>
      <th scope="row">{networkName(label)}</th>
      <td className="num">{exact(cost.params)}</td>
      <td className="num">{exact(cost.macs)}</td>
    </tr>
  );
}
