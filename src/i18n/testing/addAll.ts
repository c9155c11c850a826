import { budget } from '../en/budget';
import { connectivity } from '../en/connectivity';
import { paperPanel } from '../en/paperPanel';
import { relatives } from '../en/relatives';
import { addMessages } from '../t';

// Tests have every text from the start, whatever panel is open.
addMessages({ ...budget, ...connectivity, ...paperPanel, ...relatives });
