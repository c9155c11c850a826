/** Why a lesson that somebody wrote is not opened: the step, the field, the cause. */
export const lessonFaults = {
  'lessonFault.file': '{name} was not opened. What you have stays as it is.',
  'lessonFault.link': 'The lesson in the link was not opened. What you have stays as it is.',
  'lessonFault.item': '\n• {text}',
  'lessonFault.more': 'and {count} more',
  'lessonFault.step': 'Step {step}, {field}: {why}',
  'lessonFault.stepAlone': 'Step {step}: {why}',
  'lessonFault.field': '{field}: {why}',
  'lessonFault.too-large': 'it has {bytes} bytes; a lesson has at most {max}.',
  'lessonFault.not-json':
    'it is no JSON: {found} cannot stand at line {line}, character {character}.',
  'lessonFault.json-ends':
    'it is no JSON: it ends at line {line}, character {character}, before it is whole.',
  'lessonFault.not-a-lesson': 'it does not say that it is a lesson: its schema is not {known}.',
  'lessonFault.version':
    'it was written by another version of this page: it is {found}, and this page reads {known}.',
  'lessonFault.no-steps': 'it has no steps.',
  'lessonFault.missing': 'it is missing.',
  'lessonFault.unknown-field': 'a lesson has no field {name} there.',
  'lessonFault.not-a-text': 'it has to be a text, and is {found}.',
  'lessonFault.not-a-list': 'it has to be a list, and is {found}.',
  'lessonFault.not-an-object': 'it has to be an object with fields, and is {found}.',
  'lessonFault.not-yes-or-no': 'it has to be true or false, and is {found}.',
  'lessonFault.not-a-number': 'it has to be a whole number, and is {found}.',
  'lessonFault.not-finite': 'it has to be a number, and is {found}.',
  'lessonFault.out-of-range': 'it has to be from {min} to {max}, and is {found}.',
  'lessonFault.no-figure': 'the network of this step has no such figure.',
  'lessonFault.not-one-of': '{found} is none of these: {known}.',
  'lessonFault.too-long': 'it has {length} characters, and may have {max}.',
  'lessonFault.too-many': 'there are {count} of them, and may be {max}.',
  'lessonFault.too-few': 'there are {count} of them, and have to be {min} at least.',
  'lessonFault.control-character':
    'it has a character that is not seen, {character}, which can make a text read otherwise than it is.',
  'lessonFault.not-a-state': 'it is no state of the page, which begins with a question mark.',
  'lessonFault.state-field': '{field}={found} is nothing that a step can set.',
  'lessonFault.link-damaged': 'the link is not whole, or was packed in another way.',
} as const;
