import type { Failure } from '../../core/failure';
import { bytes, exact } from '../../i18n/format';
import { list } from '../../i18n/list';
import type { KeyOf, MessageParams } from '../../i18n/words';
import { nearbyText } from '../nearby/nearbyText';
import { t } from './failuresWords';
import { weightsText } from './weightsText';

type Params = Failure['params'];

/** Parameters that are told in a form of their own, in this order. */
const DETAILS: readonly (readonly [
  name: string,
  key: KeyOf<typeof t>,
  format: (value: number) => string,
])[] = [
  ['bytes', 'notice.detail.bytes', bytes],
  ['maxPx', 'notice.detail.maxPx', exact],
  ['maxBytes', 'notice.detail.maxBytes', bytes],
];
const WORDS: readonly (readonly [name: string, key: KeyOf<typeof t>])[] = [
  ['layer', 'notice.detail.layer'],
  ['tensor', 'notice.detail.tensor'],
  ['expected', 'notice.detail.expected'],
  ['got', 'notice.detail.got'],
  ['backend', 'notice.detail.backend'],
  ['detail', 'notice.detail.detail'],
  ['message', 'notice.detail.message'],
];

/** What failed, with what, and the sizes and names that the failure carries. */
export function failureText(failure: Failure, subject: string): string {
  const { code, params } = failure;
  if (params.reason !== undefined && ofWeights(code)) {
    const { nearby } = failure;
    const why = weightsText(failure, subject);
    return nearby === undefined ? why : `${why}\n${nearbyText(nearby)}`;
  }
  const details = saysItAll(code) ? [] : detailsOf(params);
  const sentence = t(`notice.failure.${code}`, { ...words(params), subject });
  return details.length === 0
    ? sentence
    : t('notice.withDetails', { sentence, details: details.join(t('notice.detail.join')) });
}

function ofWeights(code: Failure['code']): boolean {
  return code === 'weights-malformed' || code === 'weights-misfit';
}

/** Whether the sentence itself has a place for what the failure carries. */
function saysItAll(code: Failure['code']): boolean {
  return code.startsWith('hub-') || code === 'weights-hash';
}

/** Lists joined. */
function words(params: Params): MessageParams {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, wordOf(value)]));
}

function wordOf(value: Params[string]): string | number {
  return typeof value === 'string' || typeof value === 'number' ? value : list(value);
}

function detailsOf(params: Params): string[] {
  const details: string[] = [];
  const { format, status } = params;
  if (format !== undefined) details.push(t('notice.detail.format', { value: wordOf(format) }));
  if (Number(params.widthPx) > 0 && Number(params.heightPx) > 0) {
    const size = { width: exact(Number(params.widthPx)), height: exact(Number(params.heightPx)) };
    details.push(t('notice.detail.sizePx', size));
  }
  for (const [name, key, formatted] of DETAILS) {
    const value = params[name];
    if (value !== undefined) details.push(t(key, { value: formatted(Number(value)) }));
  }
  for (const [name, key] of WORDS) {
    const value = params[name];
    if (value !== undefined && value !== '') details.push(t(key, { value: wordOf(value) }));
  }
  if (Number(status) > 0) details.push(t('notice.detail.status', { value: Number(status) }));
  return details;
}
