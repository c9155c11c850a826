/** The official weights that a link was made with, offered where a lane answers. */
export const linkWeights = {
  'linkWeights.what':
    'This link was made with torchvision’s {name}: about {size}, published top-1 error {top1}.',
  'linkWeights.terms': '{licence}; trained on ImageNet, whose terms may bind you.',
  'linkWeights.termsShort': '{licence}, and ImageNet’s terms',
  'linkWeights.looking': 'Looking for them in this browser.',
  'linkWeights.hosts': 'From {hosts}: {repo}',
  'linkWeights.hosts.mirror': 'From {hosts} and where it redirects to: {repo}',
  'linkWeights.kept': 'Kept in this browser: no request leaves it.',
  'linkWeights.offline': 'No network now. A file still works.',
  'linkWeights.getBoth': 'Get ImageNet weights, {a} and {b} MB',
  'linkWeights.getOne': 'Get ImageNet weights for {lane}, {size} MB',
  'linkWeights.asking': 'Getting weights …',
  'linkWeights.onTheirWay': '{done} of {total} MB',
  'linkWeights.file': 'Choose file',
  'linkWeights.without': 'Without',
  'linkWeights.without.of': 'Go on without the weights of the link, for {lane}',
} as const;
