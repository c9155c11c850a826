import { en, type MessageKey } from './en';

export type { MessageKey } from './en';

/** Values for the `{names}` in a message. */
export type MessageParams = Readonly<Record<string, string | number>>;

/** The text of a key in the page's language, with `{name}` replaced by the value of that name. */
export function t(key: MessageKey, params: MessageParams = {}): string {
  return en[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
