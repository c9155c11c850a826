import type { answers } from './en/answers';
import { app } from './en/app';
import type { budget } from './en/budget';
import { claim } from './en/claim';
import type { code } from './en/code';
import type { connectivity } from './en/connectivity';
import { controls } from './en/controls';
import { cost } from './en/cost';
import type { costPanel } from './en/costPanel';
import type { depthRule } from './en/depthRule';
import { forms } from './en/forms';
import { graph } from './en/graph';
import type { hubFailures } from './en/hubFailures';
import { infer } from './en/infer';
import type { inspect } from './en/inspect';
import type { intake } from './en/intake';
import type { issues } from './en/issues';
import type { laneWeights } from './en/laneWeights';
import type { layers } from './en/layers';
import type { linkWeights } from './en/linkWeights';
import { lock } from './en/lock';
import type { notices } from './en/notices';
import { paper } from './en/paper';
import type { paperPanel } from './en/paperPanel';
import type { relatives } from './en/relatives';
import type { settings } from './en/settings';
import type { time } from './en/time';
import type { weightsPanel } from './en/weights';
import type { weightsFailures } from './en/weightsFailures';

/** The texts that the page opens with, in English. */
export const en = {
  ...app,
  ...claim,
  ...controls,
  ...cost,
  ...forms,
  ...graph,
  ...infer,
  ...lock,
  ...paper,
} as const;

/** Texts that come with the panel that shows them. */
type LaterTexts = typeof answers &
  typeof budget &
  typeof code &
  typeof connectivity &
  typeof costPanel &
  typeof depthRule &
  typeof hubFailures &
  typeof inspect &
  typeof intake &
  typeof issues &
  typeof laneWeights &
  typeof layers &
  typeof linkWeights &
  typeof notices &
  typeof paperPanel &
  typeof relatives &
  typeof settings &
  typeof time &
  typeof weightsFailures &
  typeof weightsPanel;

export type MessageKey = keyof typeof en | keyof LaterTexts;
/** Every text; other languages satisfy its type. */
export type Messages = Readonly<Record<MessageKey, string>>;
