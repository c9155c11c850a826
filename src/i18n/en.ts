import { app } from './en/app';
import { budget } from './en/budget';
import { connectivity } from './en/connectivity';
import { controls } from './en/controls';
import { cost } from './en/cost';
import { forms } from './en/forms';
import { graph } from './en/graph';
import { infer } from './en/infer';
import { notices } from './en/notices';
import { paper } from './en/paper';
import { relatives } from './en/relatives';

/** Every text of the page in English; other languages satisfy its type. */
export const en = {
  ...app,
  ...budget,
  ...connectivity,
  ...controls,
  ...cost,
  ...forms,
  ...graph,
  ...infer,
  ...notices,
  ...relatives,
  ...paper,
} as const;

export type MessageKey = keyof typeof en;
export type Messages = Readonly<Record<MessageKey, string>>;
