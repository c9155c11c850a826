import type { Messages } from '../../i18n/en';

/** The words of the panel and of what reads networks from texts, which tells of settings that make none. */
export async function codeWords(): Promise<Partial<Messages>> {
  const [{ code }, { issues }] = await Promise.all([
    import('../../i18n/en/code'),
    import('../../i18n/en/issues'),
  ]);
  return { ...code, ...issues };
}
