/** What can go wrong with a download from the Hub, and what helps. */
export const hubFailures = {
  'notice.failure.hub-bad-address': '{subject}: that is no address of a Hub.',
  'notice.failure.hub-unreachable':
    '{subject}: {base} does not answer. Check the connection, set a mirror, or drop the file on the page.',
  'notice.failure.hub-cut':
    '{subject}: the connection broke again and again. What came is kept: resume when you like.',
  'notice.failure.hub-stalled':
    '{subject}: no bytes came for {seconds} s, again and again. What came is kept: resume when you like.',
  'notice.failure.hub-gated':
    '{subject}: {repo} is not open to guests (HTTP {status}). Download the file with your account and drop it on the page.',
  'notice.failure.hub-not-found':
    '{subject}: {repo} or its file {file} is not there (HTTP {status}).',
  'notice.failure.hub-rate-limited':
    '{subject}: {base} asks to wait ({seconds} s) before more is downloaded. Try again later.',
  'notice.failure.hub-rate-limited-unsaid':
    '{subject}: {base} has had too many requests and does not say how long to wait. Try again in some minutes.',
  'notice.failure.hub-server-error':
    '{subject}: {base} has a fault of its own (HTTP {status}). Try again later, or set a mirror.',
  'notice.failure.hub-refused': '{subject}: {base} refused (HTTP {status}).',
  'notice.failure.hub-odd-answer':
    '{subject}: {base} answered, but not as a Hub does ({got}). A login page or a proxy may be in between.',
  'notice.failure.hub-no-checksum':
    '{subject}: the listing of {repo} has no SHA-256 of {file}, so it could not be checked. Nothing was downloaded.',
  'notice.failure.hub-wrong-length':
    '{subject}: {gotBytes} bytes came where the listing says {expectedBytes}. Nothing was kept.',
  'notice.failure.hub-wrong-hash':
    '{subject}: the SHA-256 of what came is {got}, not {expected}. Nothing was kept.',
  'notice.failure.hub-quota-full':
    '{subject}: the browser has no room to keep it. Delete kept weights, or free disk space.',
  'notice.failure.hub-busy':
    '{repos}: being downloaded now, in this tab or another, so not deleted. Cancel the download first.',
  'notice.failure.hub-not-kept': '{subject} is no longer kept here. Download it again.',
} as const;
