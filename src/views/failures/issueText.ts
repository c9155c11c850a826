import type { SpecPatch } from '../../core/spec';
import type { SpecIssue } from '../../core/validate';
import type { KeyOf } from '../../i18n/words';
import { t } from './issuesWords';

/** An issue in words: what is wrong, and why it makes no network. */
export function issueText(issue: SpecIssue): { readonly what: string; readonly why: string } {
  const params = { ...issue.params, field: fieldText(issue.params.field) };
  return {
    what: t(`controls.issue.${issue.code}`, params),
    why: t(`controls.why.${issue.code}`, params),
  };
}

/** What a mend does, as the name of its button: "Set C to 1". */
export function mendText(issue: SpecIssue, mend: SpecPatch): string {
  switch (issue.code) {
    case 'no-stage':
    case 'empty-stage':
      return t('controls.mend.blocks');
    case 'stage-count':
      return t('controls.mend.stages', { stages: mend.blocks?.length ?? 0 });
    case 'basic-cardinality':
      return t('controls.mend.set', { field: fieldText('cardinality'), value: 1 });
    default:
      return setText(mend);
  }
}

function setText(mend: SpecPatch): string {
  const [field, value] = Object.entries(mend)[0] ?? ['', ''];
  const shown = Array.isArray(value) ? value.join('-') : String(value);
  return t('controls.mend.set', { field: fieldText(field), value: shown });
}

const FIELDS: Readonly<Record<string, KeyOf<typeof t>>> = {
  cardinality: 'controls.field.cardinality',
  groupWidth: 'controls.field.groupWidth',
  stemWidth: 'controls.field.stemWidth',
  classes: 'controls.field.classes',
  inputPx: 'controls.field.inputPx',
  blocks: 'controls.field.blocks',
  planes: 'controls.field.planes',
};

function fieldText(field: string | number | undefined): string {
  const key = FIELDS[String(field)];
  return key === undefined ? '' : t(key);
}
