/** What a network looked at: class activation maps and occlusion. */
export const looked = {
  'looked.intro':
    'Where on the photo an answer comes from, twice: by the class activation map, from the network’s own numbers, and by occlusion, which covers the photo part by part and asks the network again.',
  'looked.small':
    'A network that sees {px} × {px} px can tell roughly where, in cells of {cell} px, each of which sees up to {field} px around it. It cannot tell which detail counted: an eye is a pixel or two. Finer maps need a network of more px, with ImageNet weights.',
  'looked.imagenet': 'Choose ImageNet weights',
  'looked.class': 'Class',
  'looked.class.of': 'Class for {lane}',
  'looked.own': 'each network’s first answer',
  'looked.own.one': 'its first answer',
  'looked.pick': '{name}, among the likeliest of {lanes}',
  'looked.and': ' and ',
  'looked.search': 'Any class',
  'looked.search.hint': 'name or number',
  'looked.search.none': 'There is no class {text} among {classes}.',
  'looked.overlay': 'Map over photo',
  'looked.overlay.value': '{percent} %',
  'looked.patch': 'Patch of the occlusion',
  'looked.patch.eighth': '⅛',
  'looked.patch.quarter': '¼',
  'looked.patch.half': '½',
  'looked.of': '{name}, {percent}',
  'looked.of.first': '{name}, {percent}: its first answer',
  'looked.cam': 'Class activation map',
  'looked.cam.caption': '{layer}: a map of {rows} × {columns}, enlarged bilinearly to the photo',
  'looked.cam.alt':
    'Class activation map of network {lane} for {name}, {rows} × {columns} cells. Arrow keys go from cell to cell.',
  'looked.cam.none':
    'This network has no class activation map: that needs global average pooling and one fully connected layer behind the last feature map, so that each place has its share of the logit. Here more follows. Occlusion works all the same.',
  'looked.cam.waiting': 'The map is on its way.',
  'looked.logit': 'logit',
  'looked.bias': 'bias of fc',
  'looked.mean': 'mean of the map',
  'looked.agree': 'mean + bias = logit, to {unit}',
  'looked.occlusion': 'Occlusion',
  'looked.occlusion.caption':
    'a grey patch of {patch} × {patch} px at {rows} × {columns} places: by how much the probability falls',
  'looked.occlusion.alt':
    'Occlusion map of network {lane} for {name}, {rows} × {columns} places. Arrow keys go from place to place.',
  'looked.occlusion.run': 'Cover the photo: {runs} runs',
  'looked.occlusion.hint': 'No map yet.',
  'looked.at': 'row {row}, column {column}: {value}',
  'looked.at.strongest': 'strongest: row {row}, column {column}: {value}',
  'looked.at.drop': '{points} points, {before} to {after}',
  'looked.points': '{points} points',
} as const;
