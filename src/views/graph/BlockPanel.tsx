import { t } from '../../i18n/t';
import { networkOf } from '../../store/derived';
import { LANES } from '../../store/lanes';
import { useCardinal } from '../CardinalContext';
import { BlockFigureView } from './BlockFigureView';
import { blockLayers, meantBlock } from './blockLayers';
import { FormulaView } from './FormulaView';
import styles from './panel.module.css';
import { useAtRest } from './useAtRest';

/** The selected block of both networks, layer by layer, and what its weights are made of. */
export function BlockPanel() {
  const a = networkOf(useAtRest(useCardinal(({ history }) => history.present.a.drawn)));
  const b = networkOf(useAtRest(useCardinal(({ history }) => history.present.b.drawn)));
  const { stage, block } = meantBlock(useCardinal(({ view }) => view.selection));
  const networks = { a, b };
  const blocks = { a: blockLayers(a, stage, block), b: blockLayers(b, stage, block) };
  const widths = LANES.flatMap((lane) => blocks[lane]?.convs ?? []).map(
    ({ layer }) => layer.out.channels,
  );
  const mostChannels = Math.max(1, ...widths);
  const shown = blocks.a ?? blocks.b;
  return (
    <div className={styles.panel}>
      <p className={styles.place}>
        {t('graph.panel.place', { stage: stage + 1, block: (shown?.block ?? 0) + 1 })}
      </p>
      {LANES.map((lane) => {
        const mine = blocks[lane];
        const props = { lane, network: networks[lane], mostChannels };
        if (mine !== null) return <BlockFigureView key={lane} {...props} block={mine} />;
        return <p key={lane}>{t('graph.panel.none', { lane: lane.toUpperCase() })}</p>;
      })}
      <FormulaView networks={networks} blocks={blocks} />
    </div>
  );
}
