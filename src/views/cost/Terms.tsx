import { unitOf } from '../../core/convention';
import { exact } from '../../i18n/format';
import type { Network } from '../../store/derived';
import { LANES, type LaneId } from '../../store/lanes';
import { useCardinal } from '../CardinalContext';
import { Keep } from '../keep/Keep';
import { countOf } from '../networks/counted';
import panel from './CostPanel.module.css';
import { t } from './costPanelWords';
import { LanesHead } from './LanesHead';
import styles from './Terms.module.css';
import { accountOf } from './termRows';

/** From the paper's MACs to the chosen counter's number, term by term, and what it leaves out. */
export function Terms({ networks }: { networks: Readonly<Record<LaneId, Network>> }) {
  const convention = useCardinal(({ view }) => view.convention);
  const counts = { a: countOf(networks.a, convention), b: countOf(networks.b, convention) };
  const { start, added, difference, total } = accountOf(counts, convention);
  const counter = t(`costPanel.name.${convention}`);
  return (
    <section
      className={`${panel.section} ${styles.terms}`}
      aria-label={t('costPanel.terms', { counter })}
    >
      <h3 className={panel.title}>{t('costPanel.terms', { counter })}</h3>
      <Keep name={`terms-${convention}`} title={t('costPanel.terms', { counter })} corner />
      <table className={`num ${panel.table}`}>
        <LanesHead what={t('costPanel.term')} />
        <tbody>
          {[...start, ...added].map(({ key, text, values }) => (
            <Row key={key} text={text} values={values} />
          ))}
          {added.length > 1 && <Row text={t('costPanel.difference')} values={difference} quiet />}
          <Row
            text={t('costPanel.total', { counter, unit: unitOf(convention) })}
            values={total}
            strong
          />
        </tbody>
      </table>
      <p className={panel.note}>{t(`costPanel.leaves.${convention}`)}</p>
    </section>
  );
}

interface RowProps {
  text: string;
  values: Readonly<Record<LaneId, number>>;
  strong?: boolean;
  quiet?: boolean;
}

function Row({ text, values, strong = false, quiet = false }: RowProps) {
  return (
    <tr data-strong={strong} className={quiet ? styles.difference : undefined}>
      <th scope="row">{text}</th>
      {LANES.map((lane) => (
        <td key={lane} data-value={values[lane]}>
          {exact(values[lane])}
        </td>
      ))}
    </tr>
  );
}
