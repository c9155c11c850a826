/** A text in each language of the page; `{name}` stands for a figure, backquotes for code. */
export interface Text {
  readonly en: string;
  readonly 'zh-CN': string;
}

/** A text in English and in Simplified Chinese. */
export function text(en: string, chinese: string): Text {
  return { en, 'zh-CN': chinese };
}
