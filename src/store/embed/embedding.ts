import { LANE_FIELDS, VIEW_FIELDS } from '../link/table';

/** What of the page stands alone in a frame; `page` is all of it, without its toolbar. */
export const EMBEDS = ['drawing', 'numbers', 'block', 'budget', 'page'] as const;
export type Embed = (typeof EMBEDS)[number];

/** Parts that a link can hide in a frame. */
export const HIDEABLE = ['claim', 'knobs', 'numbers', 'answers', 'photo', 'a', 'b'] as const;
export type Hideable = (typeof HIDEABLE)[number];

export interface Embedding {
  /** Null for the page as it is. */
  readonly embed: Embed | null;
  readonly hidden: readonly Hideable[];
  /** What of these two is no value of theirs. */
  readonly problems: readonly { readonly field: 'embed' | 'hide'; readonly value: string }[];
}

/** What a link says of a frame: `?embed=drawing&hide=claim,knobs`. Without `embed`, nothing is hidden. */
export function readEmbedding(query: string): Embedding {
  const params = new URLSearchParams(query);
  const asked = params.get('embed');
  const embed = EMBEDS.find((each) => each === asked) ?? null;
  const named = (params.get('hide') ?? '').slice(0, 200).split(',').filter(Boolean);
  const hidden = HIDEABLE.filter((each) => named.includes(each));
  const words: readonly string[] = HIDEABLE;
  const isNone = embed === null;
  return {
    embed,
    hidden: isNone ? [] : hidden,
    problems: [
      ...(isNone && asked !== null ? [{ field: 'embed', value: asked.slice(0, 40) } as const] : []),
      ...named
        .filter((each) => !isNone && !words.includes(each))
        .map((value) => ({ field: 'hide', value: value.slice(0, 40) }) as const),
    ],
  };
}

/** A link's query without what it says of a frame. */
export function withoutEmbedding(query: string): string {
  return withParams(query, null, []);
}

/** A link's query that shows a part alone. */
export function withEmbedding(query: string, embed: Embed, hidden: readonly Hideable[]): string {
  return withParams(query, embed, hidden);
}

function withParams(query: string, embed: Embed | null, hidden: readonly Hideable[]): string {
  const params = new URLSearchParams(query);
  params.delete('embed');
  params.delete('hide');
  if (embed !== null) params.set('embed', embed);
  if (embed !== null && hidden.length > 0) params.set('hide', hidden.join(','));
  return `?${params}`.replaceAll('%3A', ':').replaceAll('%2C', ',');
}

/** Whether a link may have a field, by its key. */
export function isLinkField(key: string): boolean {
  if (key === 'a' || key === 'b' || VIEW_FIELDS.some((field) => field.key === key)) return true;
  const [, own] = /^[ab]\.(.*)$/.exec(key) ?? [];
  return LANE_FIELDS.some((field) => field.key === own);
}
