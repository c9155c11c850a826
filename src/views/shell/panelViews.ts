import { type ComponentType, lazy } from 'react';
import type { Messages } from '../../i18n/en';
import { addMessages } from '../../i18n/t';
import type { PanelId } from '../../store/view';
import { LayersPanel } from '../cost/LayersPanel';
import { BlockPanel } from '../forms/BlockPanel';

interface Panel {
  readonly id: PanelId;
  readonly View: ComponentType;
}

/** The panels, in the order of their tabs. Most come when they are first opened, with their texts. */
export const PANELS: readonly Panel[] = [
  { id: 'block', View: BlockPanel },
  {
    id: 'connectivity',
    View: later(
      async () => (await import('../../i18n/en/connectivity')).connectivity,
      async () => (await import('../connectivity/ConnectivityPanel')).ConnectivityPanel,
    ),
  },
  {
    id: 'relatives',
    View: later(
      async () => (await import('../../i18n/en/relatives')).relatives,
      async () => (await import('../relatives/RelativesPanel')).RelativesPanel,
    ),
  },
  { id: 'layers', View: LayersPanel },
  {
    id: 'budget',
    View: later(
      async () => (await import('../../i18n/en/budget')).budget,
      async () => (await import('../budget/BudgetPanel')).BudgetPanel,
    ),
  },
  {
    id: 'paper',
    View: later(
      async () => (await import('../../i18n/en/paperPanel')).paperPanel,
      async () => (await import('../paper/PaperPanel')).PaperPanel,
    ),
  },
];

/** A view that is loaded when it is first shown, after the texts that it speaks. */
function later(
  texts: () => Promise<Partial<Messages>>,
  view: () => Promise<ComponentType>,
): ComponentType {
  return lazy(async () => {
    addMessages(await texts());
    return { default: await view() };
  });
}
