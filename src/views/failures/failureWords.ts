import type { Failure } from '../../core/failure';
import type { Messages } from '../../i18n/en';
import { addMessages } from '../../i18n/t';
import { codeWords } from './importWords';

/** The words for what goes wrong: they come when something first does. */
export async function failureWords(): Promise<Partial<Messages>> {
  const [{ notices }, { hubFailures }, { weightsFailures }, code] = await Promise.all([
    import('../../i18n/en/notices'),
    import('../../i18n/en/hubFailures'),
    import('../../i18n/en/weightsFailures'),
    // Why tensors make no network is told as of a text that is read.
    codeWords(),
  ]);
  return { ...notices, ...hubFailures, ...weightsFailures, ...code };
}

/** A failure in words, once they have come. */
export async function failureInWords(failure: Failure, subject: string): Promise<string> {
  const [words, { failureText }] = await Promise.all([failureWords(), import('./failureText')]);
  addMessages(words);
  return failureText(failure, subject);
}
