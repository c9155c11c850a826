import { app } from './en/app';
import { controls } from './en/controls';
import { cost } from './en/cost';
import { forms } from './en/forms';
import { graph } from './en/graph';
import { infer } from './en/infer';
import { notices } from './en/notices';

/** Every text of the page in English; other languages satisfy its type. */
export const en = {
  ...app,
  ...controls,
  ...cost,
  ...forms,
  ...graph,
  ...infer,
  ...notices,
} as const;

export type MessageKey = keyof typeof en;
export type Messages = Readonly<Record<MessageKey, string>>;
