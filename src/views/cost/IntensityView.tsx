import { useMemo } from 'react';
import { exact, fixed, ratio } from '../../i18n/format';
import type { Network } from '../../store/derived';
import type { LaneId } from '../../store/lanes';
import panel from './CostPanel.module.css';
import { t } from './costPanelWords';
import { IntensityChart } from './IntensityChart';
import { type IntensityFacts, intensityFacts } from './intensityFacts';

/** What A and B compute for what they move: the first half of why equal MACs are not equal time. */
export function IntensityView({ networks }: { networks: Readonly<Record<LaneId, Network>> }) {
  const { a, b } = networks;
  const facts = useMemo(() => intensityFacts(a, b), [a, b]);
  return (
    <section className={panel.section} aria-label={t('costPanel.intensity')}>
      <h3 className={panel.title}>{t('costPanel.intensity')}</h3>
      <p className="num">{sentence(facts)}</p>
      <IntensityChart points={facts.points} />
    </section>
  );
}

function sentence({ macs, bytesMoved, activationOutputs, macsPerByte, first }: IntensityFacts) {
  const text = t('costPanel.intensity.text', {
    macs: ratio(macs),
    bytes: ratio(bytesMoved),
    outputs: ratio(activationOutputs),
    perByteA: fixed(macsPerByte.a, 1),
    perByteB: fixed(macsPerByte.b, 1),
  });
  const why = t('costPanel.intensity.why');
  if (first === null) return `${text} ${why}`;
  const reads = t('costPanel.intensity.reads', {
    layer: first.name,
    a: exact(first.reads.a),
    b: exact(first.reads.b),
    perByteA: fixed(first.macsPerByte.a, 1),
    perByteB: fixed(first.macsPerByte.b, 1),
  });
  return `${text} ${reads} ${why}`;
}
