import type { Messages } from '../../i18n/en';
import { weightsPanelWords } from '../weights/words';

/** What the offer of a link's weights speaks with: its own words and those of the Weights panel. */
export async function linkWeightsWords(): Promise<Partial<Messages>> {
  const [{ linkWeights }, panel] = await Promise.all([
    import('../../i18n/en/linkWeights'),
    weightsPanelWords(),
  ]);
  return { ...panel, ...linkWeights };
}
