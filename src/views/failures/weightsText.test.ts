import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { weightsFailures } from '../../i18n/en/weightsFailures';
import { failureText } from './failureText';
import { weightsText } from './weightsText';

const READERS = new URL('../../engine/checkpoint/', import.meta.url);
const sources = readdirSync(READERS, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !/\.test\.|fixtures|fuzz/.test(name))
  .map((name) => readFileSync(new URL(name, READERS), 'utf8'));

/** Where a reason is given by its word. */
const GIVEN = [
  /malformed\(\s*'([a-z-]+)'/g,
  /\.spend\([^;]*?'([a-z-]+)'/g,
  /new JsonCursor\([^;]*?'([a-z-]+)'/g,
  /readLengths\(cursor, '([a-z-]+)'/g,
  /reason: '([a-z-]+)'/g,
];

const malformed = (params: Record<string, string | number | readonly string[]>) =>
  weightsText({ code: 'weights-malformed', params }, 'tiny.pth');

describe('why a file of weights is not loaded', () => {
  it('has words for every reason that a reader gives', () => {
    const reasons = sources.flatMap((source) =>
      GIVEN.flatMap((pattern) => [...source.matchAll(pattern)].map(([, reason]) => reason)),
    );
    expect(new Set(reasons).size).toBeGreaterThan(40);
    const dumb = reasons.filter(
      (reason) =>
        !Object.keys(weightsFailures).some((key) => key.startsWith(`weights.malformed.${reason}`)),
    );
    expect(dumb).toEqual([]);
  });

  it('has no words left that no reader gives', () => {
    const all = sources.join('\n');
    const reasons = Object.keys(weightsFailures).flatMap(
      (key) => /^weights\.malformed\.([a-z-]+)/.exec(key)?.[1] ?? [],
    );
    expect(reasons.filter((reason) => !all.includes(`'${reason}'`))).toEqual([]);
  });

  it('names the byte, the opcode, the tensor', () => {
    expect(malformed({ reason: 'truncated', at: 75_556, of: 113_335 })).toBe(
      'tiny.pth was not loaded: it is truncated at byte 75,556 of 113,335.',
    );
    expect(malformed({ reason: 'pickle-global', global: 'os.system' })).toContain(
      'opcode GLOBAL os.system is not allowed',
    );
    expect(
      malformed({ reason: 'header-length', headerBytes: '1152921504606846976', bytes: 10 }),
    ).toContain('header says 2^60 bytes, and 10 follow');
    expect(malformed({ reason: 'overlap', tensor: 'b', other: 'a', begin: 4, end: 8 })).toContain(
      'the byte ranges of a and b overlap',
    );
    expect(
      malformed({ reason: 'not-finite', tensor: 'fc.bias', nan: 1, infinite: 0, others: 0 }),
    ).toContain('tensor fc.bias has NaN');
  });

  it('says what the file is instead', () => {
    expect(malformed({ reason: 'format', kind: 'html', file: 'tiny.pth' })).toContain('web page');
    expect(malformed({ reason: 'format', kind: 'unknown', file: 'tiny.pth' })).toContain('neither');
  });

  it('lists the tensors at fault, counted and grouped', () => {
    const failure = {
      code: 'weights-misfit',
      params: {
        reason: 'state-dict-misfit',
        network: 'ResNet-50',
        missing: 1,
        unexpected: 9,
        misshapen: 1,
        missingNames: ['fc.weight'],
        unexpectedNames: ['a.* (3)', 'b.* (3)', 'c.* (2)', 'd'],
        misshapenNames: ['layer1.0.conv2.weight: 32x4x3x3 instead of 32x2x3x3'],
      },
    } as const;
    expect(failureText(failure, 'tiny.pth').split('\n')).toEqual([
      'tiny.pth was not loaded: its tensors are not those of the nearest network, ResNet-50.',
      '• tensor fc.weight is missing',
      '• 9 tensors are left over: a.* (3), b.* (3), c.* (2) and more',
      '• tensor layer1.0.conv2.weight: 32x4x3x3 instead of 32x2x3x3',
    ]);
  });

  it('tells why there is no network at all', () => {
    const params = { reason: 'state-dict-family', family: 'transformer' };
    expect(failureText({ code: 'weights-misfit', params }, 'x.bin')).toContain('transformer');
  });
});
