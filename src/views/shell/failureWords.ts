import type { Messages } from '../../i18n/en';

/** The words for what goes wrong: they come when something first does. */
export async function failureWords(): Promise<Partial<Messages>> {
  const [{ notices }, { hubFailures }] = await Promise.all([
    import('../../i18n/en/notices'),
    import('../../i18n/en/hubFailures'),
  ]);
  return { ...notices, ...hubFailures };
}
