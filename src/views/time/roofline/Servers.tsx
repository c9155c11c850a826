import { presetOf } from '../../../core/presets';
import { SERVER_PAIRS, SERVER_SPEEDS } from '../../../core/reference/serverSpeeds';
import { exact, factor, ratio } from '../../../i18n/format';
import type { LaneId } from '../../../store/lanes';
import { Keep } from '../../keep/Keep';
import { networkName } from '../../networks/networkName';
import table from '../LayerTimes.module.css';
import styles from './Roofline.module.css';
import { t } from './rooflineWords';

/** What was published of the pair on servers and on a CPU; of ResNet-50 and ResNeXt-50 where nothing was of it. */
export function Servers({ presets }: { presets: Readonly<Record<LaneId, string>> }) {
  const [a, b] = pairOf(presets);
  return (
    <div data-kept="">
      <Keep name="servers" title={t('roofline.servers')} corner />
      <h4 className={styles.title}>{t('roofline.servers')}</h4>
      <p className={styles.soft}>{t('roofline.servers.note')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section className={table.scroll} aria-label={t('roofline.servers')} tabIndex={0}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('roofline.servers.machine')}</th>
              {[a, b].map((id) => (
                <th key={id} scope="col" className={styles.number}>
                  {networkName(presetOf(id).label)}
                </th>
              ))}
              <th scope="col" className={styles.number}>
                {t('roofline.servers.ratio')}
              </th>
            </tr>
          </thead>
          <tbody>
            {SERVER_SPEEDS.map(({ machine, imagesPerSecond }) => {
              const [ofA = 0, ofB = 0] = [imagesPerSecond[a], imagesPerSecond[b]];
              return (
                <tr key={machine}>
                  <th scope="row">{machine}</th>
                  <td className={`num ${table.number}`}>{rateText(ofA)}</td>
                  <td className={`num ${table.number}`}>{rateText(ofB)}</td>
                  <td className={`num ${table.number}`}>{ratio(ofA / ofB)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function rateText(imagesPerSecond: number): string {
  return imagesPerSecond < 100 ? factor(imagesPerSecond) : exact(imagesPerSecond);
}

function pairOf({ a, b }: Readonly<Record<LaneId, string>>): readonly [string, string] {
  const found = SERVER_PAIRS.find((pair) => pair[0] === a && pair[1] === b);
  return found ?? SERVER_PAIRS[0] ?? [a, b];
}
