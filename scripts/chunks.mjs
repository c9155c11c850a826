// Which modules come in one file. Left to itself the bundler makes a file of each module that two lazy parts share,
// and the opening of the page asked for a hundred of them, each with a way to the server of its own.

/** What every opening of the page loads by itself once the first picture stands, as paths under `src`. */
const OPENING = [
  'offline/keepOffline',
  'store/firstAct',
  'store/followLater',
  'views/access/AnswerNews',
  'views/budget/PairMap',
  'views/connectivity/ConnectivityDetails',
  'views/connectivity/Squares',
  'views/controls/Settings',
  'views/embed/markPage',
  'views/forms/FormSpeed',
  'views/graph/LaneTools',
  'views/graph/gestures',
  'views/graph/motion',
  'views/infer/AnswerBody',
  'views/infer/Backend',
  'views/infer/Crops',
  'views/infer/Verdict',
  'views/linkWeights/GetImagenet',
  'views/page/tellOfLink',
  'views/shell/Panels',
  'views/shell/ReportsLater',
  'views/shell/SentenceRow',
];

/** What the worker loads for its first forward pass. */
const FORWARD = ['engine/session', 'engine/openers'];

/**
 * Whether a module is one of those at `paths`.
 * @param {readonly string[]} paths
 */
const oneOf = (paths) => (/** @type {string} */ id) =>
  paths.some((path) => id.endsWith(`/src/${path}.ts`) || id.endsWith(`/src/${path}.tsx`));

/** @type {'$initial'} */
const NEEDED_BY_THE_FIRST_PICTURE = '$initial';

export const PAGE_CHUNKS = {
  groups: [
    { name: 'start', tags: [NEEDED_BY_THE_FIRST_PICTURE], priority: 2 },
    { name: 'opening', test: oneOf(OPENING), priority: 1 },
  ],
};

export const WORKER_CHUNKS = { groups: [{ name: 'forward', test: oneOf(FORWARD) }] };
