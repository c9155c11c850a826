import { useMemo } from 'react';
import type { Network } from '../../store/derived';
import type { LaneId } from '../../store/lanes';
import type { BlockLayers } from '../graph/blockLayers';
import { Keep } from '../keep/Keep';
import { FormCosts } from './FormCosts';
import { FormFigureView } from './FormFigureView';
import { FormNote } from './FormNote';
import { formFigure } from './formFigure';
import { blockShape, formRows, plainRows } from './formRows';
import type { DrawnForm } from './formsOf';
import styles from './LaneForm.module.css';
import { titleOf } from './titleOf';

interface Props {
  readonly lane: LaneId;
  readonly network: Network;
  readonly block: BlockLayers;
  readonly form: DrawnForm;
  readonly channelPx: number;
  readonly costs: boolean;
}

/** One network's block in one form: what it is, the drawing, what it costs. */
export function LaneForm({ lane, network, block, form, channelPx, costs }: Props) {
  const shape = useMemo(() => blockShape(network, block), [network, block]);
  const core = form === 'one' || form === 'basic' ? 'c' : form;
  const figure = useMemo(() => {
    const rows = shape === null ? plainRows(block) : formRows(shape, core);
    return formFigure(block, rows, channelPx);
  }, [block, shape, core, channelPx]);
  const title = titleOf(block, form);
  return (
    <figure className={styles.figure} data-lane={lane} data-form={form}>
      <figcaption className={styles.caption}>
        <span className={styles.letter}>{lane.toUpperCase()}</span> {title}
      </figcaption>
      <Keep name={`form-${form}-${lane}`} title={title} corner />
      <FormFigureView figure={figure} label={title} costs={costs} />
      {shape !== null && <FormCosts shape={shape} form={core} />}
      <FormNote form={form} />
    </figure>
  );
}
