import { RUNS } from './lessons';

/** A part of a link's query that is no value of its field: it is left out and told. */
export interface HostilePart {
  readonly name: string;
  readonly key: string;
  readonly value: string;
}

/** Each is of another field than the four before it, so that five of them make a link. */
export const HOSTILE_PARTS: readonly HostilePart[] = [
  { name: 'a network of objects', key: 'a', value: '__proto__' },
  { name: 'a field of objects', key: 'b.__proto__', value: '1' },
  { name: 'a huge number', key: 'b.c', value: '1e308' },
  { name: 'a panel that is markup', key: 'panel', value: `<img src=x onerror=${RUNS}>` },
  { name: 'a place beyond every stage', key: 'at', value: '99999999999999999999' },

  { name: 'a network that is a script', key: 'a', value: `javascript:${RUNS}` },
  { name: 'a constructor', key: 'a.constructor', value: '1' },
  { name: 'NaN', key: 'b.input', value: 'NaN' },
  { name: 'a lesson that is markup', key: 'lesson', value: `<script>${RUNS}</script>` },
  { name: 'a number below zero', key: 'batch', value: '-1' },

  { name: 'a long text', key: 'a', value: 'x'.repeat(3000) },
  {
    name: 'a list of a thousand stages',
    key: 'b.blocks',
    value: new Array(1000).fill(1).join('-'),
  },
  { name: 'a turned text', key: 'tensor', value: 'a\u202eb' },
  { name: 'a form of objects', key: 'form', value: 'toString' },
  { name: 'a share beyond all', key: 'overlay', value: '101' },

  { name: 'a null character', key: 'a', value: 'resnet18\u0000' },
  { name: 'a fraction', key: 'b.d', value: '4.5' },
  { name: 'another family', key: 'a.family', value: 'constructor' },
  { name: 'a change that is a script', key: 'change', value: `<svg onload=${RUNS}> ` },
  { name: 'weights from elsewhere', key: 'b.weights', value: 'https://example.org/x.pth' },
];

/** A link's fragment that has no lesson which can be read. */
export interface HostileFragment {
  readonly name: string;
  /** As it stands in the link, or the text that is packed for it. */
  readonly fragment?: string;
  readonly packed?: string;
  readonly code: 'link-damaged' | 'not-json' | 'not-a-lesson' | 'version' | 'too-large';
}

export const HOSTILE_FRAGMENTS: readonly HostileFragment[] = [
  { name: 'nothing', fragment: '#lesson=', code: 'link-damaged' },
  { name: 'a script', fragment: `#lesson=javascript:${RUNS}`, code: 'link-damaged' },
  { name: 'another packing', fragment: '#lesson=2.AAAA', code: 'link-damaged' },
  { name: 'what is no base64', fragment: '#lesson=1.%00<script>', code: 'link-damaged' },
  { name: 'what is not packed', fragment: `#lesson=1.${btoa('{}')}`, code: 'link-damaged' },
  { name: 'half a megabyte', fragment: `#lesson=1.${'A'.repeat(500_000)}`, code: 'link-damaged' },
  { name: 'a web page', packed: `<script>${RUNS}</script>`, code: 'not-json' },
  { name: 'NaN', packed: 'NaN', code: 'not-json' },
  { name: 'a key of objects', packed: '{"__proto__":{"schema":1}}', code: 'not-a-lesson' },
  { name: 'deep lists', packed: `${'['.repeat(2000)}${']'.repeat(2000)}`, code: 'not-a-lesson' },
  { name: 'the next version', packed: '{"schema":"cardinal-lesson/2"}', code: 'version' },
  { name: 'a bomb', packed: ' '.repeat(20_000_000), code: 'too-large' },
];
