import { buildAlexNet } from './families/alexnet';
import { buildGoogLeNet } from './families/googlenet';
import { buildMobileNet } from './families/mobilenet';
import { buildResNet } from './families/resnet';
import { buildVgg } from './families/vgg';
import type { Graph } from './layer';
import type { ArchSpec } from './spec';
import { makesNetwork, validate } from './validate';

/**
 * The layer graph of a spec: the one thing that is drawn, counted, run and exported.
 * Throws where `validate` finds an error: show its issues instead of building.
 */
export function buildGraph(spec: ArchSpec): Graph {
  const issues = validate(spec);
  if (!makesNetwork(issues)) throw new Error(`spec makes no network: ${issues[0]?.code}`);
  return buildFamily(spec);
}

function buildFamily(spec: ArchSpec): Graph {
  switch (spec.family) {
    case 'resnet':
      return buildResNet(spec);
    case 'vgg':
      return buildVgg(spec);
    case 'alexnet':
      return buildAlexNet(spec);
    case 'googlenet':
      return buildGoogLeNet(spec);
    case 'mobilenet':
      return buildMobileNet(spec);
  }
}
