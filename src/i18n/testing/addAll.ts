import { budget } from '../en/budget';
import { code } from '../en/code';
import { connectivity } from '../en/connectivity';
import { costPanel } from '../en/costPanel';
import { layers } from '../en/layers';
import { paperPanel } from '../en/paperPanel';
import { relatives } from '../en/relatives';
import { time } from '../en/time';
import { addMessages } from '../t';

// Tests have every text from the start, whatever panel is open.
addMessages({
  ...budget,
  ...code,
  ...connectivity,
  ...costPanel,
  ...layers,
  ...paperPanel,
  ...relatives,
  ...time,
});
