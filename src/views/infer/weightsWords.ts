import type { Messages } from '../../i18n/en';
import { codeWords } from '../failures/importWords';

/** The words for loaded weights and for what was assumed of them, which the reader of texts has too. */
export async function weightsWords(): Promise<Partial<Messages>> {
  const [{ laneWeights }, { settings }, code, { answers }] = await Promise.all([
    import('../../i18n/en/laneWeights'),
    import('../../i18n/en/settings'),
    codeWords(),
    import('../../i18n/en/answers'),
  ]);
  return { ...laneWeights, ...settings, ...code, ...answers };
}
