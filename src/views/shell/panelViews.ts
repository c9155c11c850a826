import type { ComponentType } from 'react';
import type { PanelId } from '../../store/view';
import { BlockPanel } from '../forms/BlockPanel';
import { later } from '../later/later';

interface Panel {
  readonly id: PanelId;
  readonly View: ComponentType;
}

/** The panels, in the order of their tabs. All but the first come when they are first opened, with their words. */
export const PANELS: readonly Panel[] = [
  { id: 'block', View: BlockPanel },
  {
    id: 'connectivity',
    View: later(async () => (await import('../connectivity/ConnectivityPanel')).ConnectivityPanel),
  },
  {
    id: 'relatives',
    View: later(async () => (await import('../relatives/RelativesPanel')).RelativesPanel),
  },
  {
    id: 'layers',
    View: later(async () => (await import('../cost/LayersPanel')).LayersPanel),
  },
  {
    id: 'cost',
    View: later(async () => (await import('../cost/CostPanel')).CostPanel),
  },
  {
    id: 'budget',
    View: later(async () => (await import('../budget/BudgetPanel')).BudgetPanel),
  },
  {
    id: 'time',
    View: later(async () => (await import('../time/TimePanel')).TimePanel),
  },
  {
    id: 'weights',
    View: later(async () => (await import('../weights/WeightsPanel')).WeightsPanel),
  },
  {
    id: 'paper',
    View: later(async () => (await import('../paper/PaperPanel')).PaperPanel),
  },
  {
    id: 'code',
    View: later(async () => (await import('../code/CodePanel')).CodePanel),
  },
];
