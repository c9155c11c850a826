import { describe, expect, it } from 'vitest';
import { t } from './t';

describe('t', () => {
  it('puts values in the places of their names', () => {
    expect(t('infer.phase.stage', { stage: 3, stages: 4 })).toBe('stage 3 of 4');
  });

  it('takes a value as it is, braces and all', () => {
    expect(t('notice.copied', { what: '{what}' })).toBe('Copied: {what}');
  });

  it('shows a name that got no value, so that it is found', () => {
    expect(t('notice.folder')).toContain('{name}');
  });
});
