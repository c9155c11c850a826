import { LANGUAGE_TAGS, type Language } from './language';

/**
 * The language of the page that the first of these tags names that names one: by language and script, so that `zh`,
 * `zh-SG` and `zh-Hans-HK` name `zh-CN`, and `zh-TW` names none. Undefined where none does.
 */
export function languageOf(tags: readonly string[]): Language | undefined {
  for (const tag of tags) {
    const plain = LANGUAGE_TAGS.find((own) => own === tag || own === languageAndRegion(tag));
    if (plain !== undefined) return plain;
    const written = writtenAs(tag);
    const found = LANGUAGE_TAGS.find((own) => written !== null && writtenAs(own) === written);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The language of a tag that names a region beside it and nothing else: most browsers ask so, and `Intl.Locale` takes long to set up. */
function languageAndRegion(tag: string): string | undefined {
  return /^([a-z]{2})-[A-Z]{2}$/.exec(tag)?.[1];
}

/** Language and script of a tag, the likeliest where it does not say; null where it is no tag. */
function writtenAs(tag: string): string | null {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return null;
  }
}
