/**
 * Networks that have the tensors of one that is built here, or nearly so, and compute something else: by
 * what files of timm, torchvision, MMPretrain and others are called. None of them is built here.
 */
const UNBUILT: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/resnet(?:v\d)?(?:aa|blur)\d|anti-?alias|blurpool|_lpf\d/, 'anti-aliased downsampling'],
  [/(?:^|_)bit_?[ms](?:_|$)|x\d_bit|resnetv2|preact|pre_act/, 'pre-activation'],
  [/seresne|(?:^|_)se_?resne|(?:^|_)senet|legacy_se/, 'squeeze-and-excitation'],
  [/ecaresne|eca_resne|eca_?nf/, 'efficient channel attention'],
  [/gcresne|gc_resne/, 'global context blocks'],
  [/cbam/, 'attention of channels and space'],
  [/resnest/, 'split attention'],
  [/sk_?resne/, 'selective kernels'],
  [/res2ne/, 'Res2Net’s blocks'],
  [/lambda_?resne|botnet|halonet|lamhalo|sehalo/, 'attention in blocks'],
  [/resnetrs|resnet_?rs/, 'ResNet-RS'],
  [/resnet\d+[ts](?:_|$)|resnext\d+[ts](?:_|$)|tresnet|xresne/, 'a deep stem'],
  [
    /resne[x]?t\d+(?:_?\d+x\d+d)?[dc](?:_|$)|resnetv1[cd]|resnet_?v1[cd]/,
    'a deep stem or average pooling in shortcuts',
  ],
  [/(?:^|_)gn(?:_|$)|groupnorm/, 'group norm'],
  [/(?:^|_)ws(?:_|$)|weight_?standard/, 'weight standardisation'],
  [/(?:^|_|\d)ibn(?:_|$)/, 'instance norm'],
  [/dc5|dilated|deeplab|_os(?:8|16)(?:_|$)|(?:^|_)(?:fcn|psp|pspnet)_/, 'dilated stages'],
  [/resnet\d+_?fc512|osnet/, 'other layers before the classifier'],
  [/(?:^|_)clip(?:_|$)/, 'CLIP’s stem and pooling'],
  [/(?:^|_)dcn/, 'deformable convolutions'],
];

/** What a file's name says of a network that is not built here; undefined where it says nothing such. */
export function unbuiltName(
  fileName: string,
): { readonly name: string; readonly part: string } | undefined {
  const words = fileName.toLowerCase().replace(/[^a-z0-9-]+/g, '_');
  const dashed = words.replace(/-/g, '_');
  const found = UNBUILT.find(([pattern]) => pattern.test(words) || pattern.test(dashed));
  return found && { name: fileName, part: found[1] };
}
