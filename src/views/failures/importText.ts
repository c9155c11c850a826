import type { Assumption, ImportError, ImportParams } from '../../core/import/result';
import type { SpecIssue } from '../../core/validate';
import { list } from '../../i18n/list';
import type { MessageParams } from '../../i18n/words';
import { t } from './importWords';
import { issueText } from './issueText';

/** Why a text gives no network, with the nearest names or the tensors at fault where they are known. */
export function errorText({ code, params }: ImportError): string {
  if (code === 'spec-invalid') return t('code.error.spec-invalid', issueText(issueOf(params)));
  // People count characters from 1.
  const at = typeof params.at === 'number' ? { at: params.at + 1 } : {};
  const sentences = [t(`code.error.${code}`, { ...plain(params), ...at })];
  const nearest = listed(params.nearest);
  if (nearest !== '') sentences.push(t('code.error.nearest', { names: nearest }));
  for (const kind of ['missing', 'unexpected', 'misshapen'] as const) {
    const names = listed(params[`${kind}Names`]);
    if (names !== '') sentences.push(t(`code.error.misfit.${kind}`, { names }));
  }
  if (params.variant !== undefined && code === 'state-dict-misfit') {
    sentences.push(t('code.error.misfit.variant', plain(params)));
  }
  return sentences.join(' ');
}

/** What a text left open and how it was read, or what of it was left out. */
export function assumedText({ code, params }: Assumption): string {
  return t(`code.assumed.${code}`, plain(params));
}

/** Where in a text an error is. */
export interface ErrorPlace {
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
  /** The line up to the place, the character there (empty at the end), and what follows. */
  readonly before: string;
  readonly found: string;
  readonly after: string;
}

const CONTEXT = 32;

/** The place of an error that names one, counted from the first character that isn't blank. */
export function placeOf(text: string, { params: { at } }: ImportError): ErrorPlace | null {
  if (typeof at !== 'number') return null;
  const read = text.trim();
  const lines = read.slice(0, at).split('\n');
  const before = lines.at(-1) ?? '';
  const [rest = ''] = read.slice(at).split('\n', 1);
  return {
    line: lines.length,
    column: before.length + 1,
    before: before.slice(-CONTEXT),
    found: rest.slice(0, 1),
    after: rest.slice(1, CONTEXT),
  };
}

function issueOf({ issue, ...params }: ImportParams): SpecIssue {
  return { code: issue as SpecIssue['code'], severity: 'error', params: plain(params) };
}

function plain(params: ImportParams): MessageParams {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, joined(value)]));
}

function joined(value: ImportParams[string]): string | number {
  return typeof value === 'string' || typeof value === 'number' ? value : list(value);
}

function listed(value: ImportParams[string] | undefined): string {
  return Array.isArray(value) ? list(value) : '';
}
