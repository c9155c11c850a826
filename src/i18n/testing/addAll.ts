import { answers } from '../en/answers';
import { budget } from '../en/budget';
import { code } from '../en/code';
import { connectivity } from '../en/connectivity';
import { costPanel } from '../en/costPanel';
import { depthRule } from '../en/depthRule';
import { hubFailures } from '../en/hubFailures';
import { inspect } from '../en/inspect';
import { intake } from '../en/intake';
import { issues } from '../en/issues';
import { laneWeights } from '../en/laneWeights';
import { layers } from '../en/layers';
import { notices } from '../en/notices';
import { paperPanel } from '../en/paperPanel';
import { relatives } from '../en/relatives';
import { settings } from '../en/settings';
import { time } from '../en/time';
import { weightsPanel } from '../en/weights';
import { weightsFailures } from '../en/weightsFailures';
import { addMessages } from '../t';

// Tests have every text from the start, whatever panel is open.
addMessages({
  ...answers,
  ...budget,
  ...code,
  ...connectivity,
  ...costPanel,
  ...depthRule,
  ...hubFailures,
  ...inspect,
  ...intake,
  ...issues,
  ...laneWeights,
  ...layers,
  ...notices,
  ...paperPanel,
  ...relatives,
  ...settings,
  ...time,
  ...weightsFailures,
  ...weightsPanel,
});
