/** Times of a block in the paper's forms. */
export const formTimes = {
  'formTimes.measure': 'Measure speed',
  'formTimes.again': 'Measure again',
  'formTimes.hint':
    'Runs this block in forms (a), (b) and (c) on your device, in turns: a few seconds.',
  'formTimes.starting': 'Loading the forms',
  'formTimes.measuring': 'Measuring the forms: {share} %',
  'formTimes.cancel': 'Cancel',
  'formTimes.none': 'Not measured yet: times come from this device alone.',
  'formTimes.noBlock': 'No block here has these forms.',
  'formTimes.subject': 'The times of the forms',
  'formTimes.letter': '{lane}: {text}',
  'formTimes.time': '({form}) {time}',
  'formTimes.join': ', ',
  'formTimes.stop': '{times}.',
  'formTimes.measured':
    '{backend}, one image, {from}→{to} channels at {px}×{px} px, C = {c}, d = {d}, {weights}: medians of {runs} runs each, in turns.',
  'formTimes.trained': 'trained weights',
  'formTimes.random': 'random weights',
  'formTimes.handover':
    'Each run hands the input over and reads the output back, as every time on this page; a copy of the input, timed among them, takes {time}.',
  'formTimes.same':
    'Run on one input, (a), (b) and (c) differ by at most {difference} of the largest output.',
  'formTimes.tooBig':
    'Form {form} was not run: it needs {bytes} of activations at once, at most {max} are taken for it.',
  'formTimes.tooBig.device': 'Form {form} was not run: it is too big for this device.',
  'formTimes.unsettled':
    'Runs in a row did not come to agree within 5 % in 3 s: the times may still be falling.',
} as const;
