import { DEPTH_RULE_STEPS } from '../../core/depthRule';
import { parsed, type ViewField, whole } from './field';
import { shown } from './viewFields';

const depthStep = shown('step', 'depthStep', DEPTH_RULE_STEPS);

/** The step of the depth rule by its word, or that of the lesson by its number; the state of a lesson has the rule's. */
export const step: ViewField = {
  ...depthStep,
  parse: (text) => {
    const lessonStep = whole(text, 1, 99);
    return lessonStep === undefined ? depthStep.parse(text) : parsed({ lessonStep });
  },
  format: (view) => (view.lessonStep === null ? view.depthStep : String(view.lessonStep)),
};
