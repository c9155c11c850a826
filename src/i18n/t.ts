import { en, type MessageKey, type Messages } from './en';

export type { MessageKey } from './en';

/** Values for the `{names}` in a message. */
export type MessageParams = Readonly<Record<string, string | number>>;

const messages: Partial<Record<MessageKey, string>> = { ...en };

/** Adds texts that come later than the page, with the panel that shows them. */
export function addMessages(more: Partial<Messages>): void {
  Object.assign(messages, more);
}

/**
 * The text of a key in the page's language, with `{name}` replaced by the value of that name.
 * Throws where the text has not come yet: its panel has to add it first.
 */
export function t(key: MessageKey, params: MessageParams = {}): string {
  const message = messages[key];
  if (message === undefined) throw new Error(`no text of this key: ${key}`);
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
