import type { ComponentType } from 'react';
import type { PanelId } from '../../store/view';
import { BlockBar } from '../block/BlockBar';
import { BlockPanel } from '../block/BlockPanel';
import { later } from '../later/later';

/** One view of a panel. */
interface Member {
  readonly id: PanelId;
  readonly View: ComponentType;
}

/** What one tab opens: its only view, or one of a few, which a switch beside the tabs chooses. */
export interface Panel {
  /** Also the name of its tab, which is that of its first view. */
  readonly id: PanelId;
  readonly members: readonly Member[];
  /** What stands beside the tabs while it is open. */
  readonly Bar?: ComponentType;
}

const View = {
  layers: later(async () => (await import('../cost/LayersPanel')).LayersPanel),
  cost: later(async () => (await import('../cost/CostPanel')).CostPanel),
  costchart: later(async () => (await import('../costchart/CostChartPanel')).CostChartPanel),
  time: later(async () => (await import('../time/TimePanel')).TimePanel),
  budget: later(async () => (await import('../budget/BudgetPanel')).BudgetPanel),
  paper: later(async () => (await import('../paper/PaperPanel')).PaperPanel),
  evidence: later(async () => (await import('../evidence/EvidencePanel')).EvidencePanel),
  relatives: later(async () => (await import('../relatives/RelativesPanel')).RelativesPanel),
  weights: later(async () => (await import('../weights/WeightsPanel')).WeightsPanel),
  diff: later(async () => (await import('../diff/DiffPanel')).DiffPanel),
  maps: later(async () => (await import('../maps/MapsPanel')).MapsPanel),
  code: later(async () => (await import('../code/CodePanel')).CodePanel),
  many: later(async () => (await import('../many/ManyPanel')).ManyPanel),
  paths: later(async () => (await import('../paths/PathsPanel')).PathsPanel),
  looked: later(async () => (await import('../looked/LookedPanel')).LookedPanel),
  live: later(async () => (await import('../live/LivePanel')).LivePanel),
  formulas: later(async () => (await import('../formulas/FormulasPanel')).FormulasPanel),
  neuron: later(async () => (await import('../neuron/NeuronPanel')).NeuronPanel),
};

const member = (id: keyof typeof View): Member => ({ id, View: View[id] });

/** The panels, in the order of their tabs. All but the first come when they are first opened, with their words. */
export const PANELS: readonly Panel[] = [
  {
    id: 'block',
    Bar: BlockBar,
    // One view of both: connectivity stands beside the block.
    members: [
      { id: 'block', View: BlockPanel },
      { id: 'connectivity', View: BlockPanel },
      member('neuron'),
    ],
  },
  {
    id: 'layers',
    members: [
      member('layers'),
      member('diff'),
      member('cost'),
      member('costchart'),
      member('formulas'),
      member('time'),
      member('maps'),
      member('paths'),
    ],
  },
  { id: 'budget', members: [member('budget'), member('paper'), member('evidence')] },
  { id: 'relatives', members: [member('relatives')] },
  {
    id: 'weights',
    members: [member('weights'), member('code'), member('looked'), member('live'), member('many')],
  },
];

/** The panel that a view belongs to. */
export function panelOf(id: PanelId): Panel {
  const found = PANELS.find(({ members }) => members.some((each) => each.id === id));
  if (found === undefined) throw new Error(`a view of no panel: ${id}`);
  return found;
}
