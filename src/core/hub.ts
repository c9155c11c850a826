/** The Hub that weights come from unless a mirror is given. */
export const HUB = 'https://huggingface.co';

/**
 * Every host that a download from the Hub speaks to: the Hub itself, which redirects to its storage and
 * CDN (us.aws.cdn.hf.co, cdn-lfs-us-1.hf.co, transfer.xethub.hf.co and others by region, as listed by
 * https://huggingface.co/.well-known/meta.json).
 */
export const HUB_HOSTS = ['huggingface.co', '*.hf.co'] as const;

const SECURE = /^https:\/\/[a-z0-9.-]+(:\d{1,5})?(\/[\w.~/-]*)?$/i;
const LOCAL = /^http:\/\/(localhost|127\.0\.0\.1)(:\d{1,5})?(\/[\w.~/-]*)?$/i;
const REPO = /^[\w.-]{1,96}\/[\w.-]{1,96}$/;
const FILE = /^[\w.-]+(\/[\w.-]+)*$/;
const DOTS = /(^|\/)\.{1,2}(\/|$)/;

/**
 * A Hub's or a mirror's base URL without the slash at its end: https, or http on this machine; it may
 * have a path. Null for anything else.
 */
export function hubBase(text: string): string | null {
  const base = text.trim().replace(/\/+$/, '');
  const path = base.replace(/^[a-z]+:\/\//i, '');
  return (SECURE.test(base) || LOCAL.test(base)) && !DOTS.test(path) ? base : null;
}

/** Whether this may name a repository: `timm/resnext50_32x4d.tv_in1k`. */
export function isHubRepo(text: string): boolean {
  return REPO.test(text) && !DOTS.test(text);
}

/** Whether this may name a file of a repository: `model.safetensors`. */
export function isHubFile(text: string): boolean {
  return FILE.test(text) && !DOTS.test(text);
}

/** Where the Hub lists a repository's files with their sizes and hashes. */
export function listingUrl(base: string, repo: string): string {
  return `${base}/api/models/${repo}/tree/main`;
}

/** Where the Hub gives a file, by way of a redirect. */
export function fileUrl(base: string, repo: string, file: string): string {
  return `${base}/${repo}/resolve/main/${file}`;
}
