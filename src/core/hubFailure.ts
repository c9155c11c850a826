/**
 * What can go wrong between the Hub and a kept file. Params name what was asked for (`base`, `repo`,
 * `file`; `file` is empty for the listing) and the following; what a download gives up on also has
 * `doneBytes` (kept, so that it can go on) and `totalBytes`.
 */
export type HubFailureCode =
  /** No such thing as a base URL, a repository or a file. Params: the one that is wrong, alone. */
  | 'hub-bad-address'
  /** No answer, after retries. Params: base, offline (1 where the browser says that there is no network). */
  | 'hub-unreachable'
  /** The connection broke again and again without one more byte. */
  | 'hub-cut'
  /** No bytes for `seconds`, again and again. */
  | 'hub-stalled'
  /** 401 or 403: gated, private, or not there for a guest. Params: repo, status. */
  | 'hub-gated'
  /** 404 or 410. Params: repo, file, status. */
  | 'hub-not-found'
  /** 429, after retries or with a wait that is too long. Params: base, seconds. */
  | 'hub-rate-limited'
  /** 429, after retries, without a word about how long to wait that a page may read. Params: base. */
  | 'hub-rate-limited-unsaid'
  /** 5xx, after retries. Params: base, status. */
  | 'hub-server-error'
  /** Another status that is not success. Params: base, status. */
  | 'hub-refused'
  /** Not what a Hub answers: a page of HTML, no JSON, no list. Params: base, got (its beginning). */
  | 'hub-odd-answer'
  /** The listing has no sha256 of the file, so that it could not be checked. Params: file. */
  | 'hub-no-checksum'
  /** Params: repo, file, expectedBytes, gotBytes (at least). Nothing is kept. */
  | 'hub-wrong-length'
  /** Params: repo, file, expected, got: sha256 in hex. Nothing is kept. */
  | 'hub-wrong-hash'
  /**
   * Params: neededBytes, freeBytes, missingBytes (their difference), deletableFiles, deletableBytes, and
   * deletable: the repositories whose files are kept.
   */
  | 'hub-quota-full'
  /** They are being downloaded, in this tab or another. Params: keys, and repos: whose they are. */
  | 'hub-busy'
  /** Params: key. */
  | 'hub-not-kept';
