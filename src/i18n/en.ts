import { app } from './en/app';
import type { budget } from './en/budget';
import type { connectivity } from './en/connectivity';
import { controls } from './en/controls';
import { cost } from './en/cost';
import { forms } from './en/forms';
import { graph } from './en/graph';
import { infer } from './en/infer';
import { lock } from './en/lock';
import { notices } from './en/notices';
import { paper } from './en/paper';
import type { paperPanel } from './en/paperPanel';
import type { relatives } from './en/relatives';

/** The texts that the page opens with, in English. */
export const en = {
  ...app,
  ...controls,
  ...cost,
  ...forms,
  ...graph,
  ...infer,
  ...lock,
  ...notices,
  ...paper,
} as const;

/** Texts that come with the panel that shows them. */
type LaterTexts = typeof budget & typeof connectivity & typeof paperPanel & typeof relatives;

export type MessageKey = keyof typeof en | keyof LaterTexts;
/** Every text; other languages satisfy its type. */
export type Messages = Readonly<Record<MessageKey, string>>;
