import hljs from 'highlight.js/lib/core';
import json from 'highlight.js/lib/languages/json';
import latex from 'highlight.js/lib/languages/latex';
import python from 'highlight.js/lib/languages/python';
import type { TextFormat } from '../../store/exportFormats';

const LANGUAGES = { python, json, latex } as const;
for (const [name, language] of Object.entries(LANGUAGES)) hljs.registerLanguage(name, language);

/** Tables of text are in no language. */
const LANGUAGE_OF: Readonly<Record<TextFormat, keyof typeof LANGUAGES | null>> = {
  pytorch: 'python',
  json: 'json',
  csv: null,
  torchinfo: null,
  latex: 'latex',
};

/** A text as HTML with classes for its tokens (`hljs-keyword`); null where the format has no syntax. */
export function highlighted(text: string, format: TextFormat): string | null {
  const language = LANGUAGE_OF[format];
  return language === null ? null : hljs.highlight(text, { language }).value;
}
