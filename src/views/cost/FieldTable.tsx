import { exact } from '../../i18n/format';
import type { Network } from '../../store/derived';
import { LANES, type LaneId } from '../../store/lanes';
import { Terms } from '../glossary/Terms';
import { Keep } from '../keep/Keep';
import panel from './CostPanel.module.css';
import { t } from './costPanelWords';
import { LanesHead } from './LanesHead';
import { type LastField, lastFieldOf } from './lastField';

/** What the last convolutions see of the input, and with the stride on the other convolution. */
export function FieldTable({ networks }: { networks: Readonly<Record<LaneId, Network>> }) {
  const fields = { a: lastFieldOf(networks.a), b: lastFieldOf(networks.b) };
  const inputs = { a: networks.a.spec.inputPx, b: networks.b.spec.inputPx };
  const rows: readonly [string, (field: LastField, lane: LaneId) => string][] = [
    [t('costPanel.field.layer'), ({ name }) => name],
    [t('costPanel.field.sees'), ({ field }) => px(field.sizePx)],
    [t('costPanel.field.input'), (_, lane) => px(inputs[lane])],
    [t('costPanel.field.jump'), ({ field }) => px(field.jumpPx)],
    [
      t('costPanel.field.stride'),
      ({ stride }) => (stride === null ? none() : placeText(stride.on)),
    ],
    [t('costPanel.field.other'), ({ stride }) => (stride === null ? none() : px(stride.otherPx))],
  ];
  return (
    <section className={panel.section} aria-label={t('costPanel.field')}>
      <h3 className={panel.title}>
        <Terms text={t('costPanel.field')} of={['receptiveField']} />
      </h3>
      <Keep name="receptive-field" title={t('costPanel.field')} corner />
      <table className={`num ${panel.table}`}>
        <LanesHead what={t('costPanel.field.what')} />
        <tbody>
          {rows.map(([label, of]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {LANES.map((lane) => {
                const field = fields[lane];
                return <td key={lane}>{field === null ? none() : of(field, lane)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function placeText(on: '3x3' | '1x1'): string {
  return t(`costPanel.field.stride.${on}`);
}

function none(): string {
  return t('costPanel.none');
}

function px(value: number): string {
  return t('costPanel.field.px', { px: exact(value) });
}
