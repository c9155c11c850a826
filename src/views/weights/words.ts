import type { Messages } from '../../i18n/en';
import { failureWords } from '../failures/failureWords';
import { weightsWords } from '../infer/weightsWords';

/** What the panel speaks with: its own words, those of loaded weights, and what can go wrong. */
export async function weightsPanelWords(): Promise<Partial<Messages>> {
  const [{ weightsPanel }, loaded, failures] = await Promise.all([
    import('../../i18n/en/weights'),
    weightsWords(),
    failureWords(),
  ]);
  return { ...weightsPanel, ...loaded, ...failures };
}
