/** Feature maps, and what a position of one sees of the photo. */
export const maps = {
  'maps.intro':
    'What a layer makes of the photo, channel by channel. Click a layer, a block or a stage in the drawing, or choose one here; the other network shows its counterpart.',
  'maps.order': 'Channels',
  'maps.order.energy': 'By energy',
  'maps.order.index': 'In order',
  'maps.scale': 'Colours',
  'maps.scale.channel': 'Per channel',
  'maps.scale.layer': 'Together',
  'maps.kept': '{layer} of {lane}, channel by channel',
  'maps.lane': 'Feature maps of network {lane}',
  'maps.layer': 'Layer of network {lane}',
  'maps.layer.stage': '{name}: the stage’s output',
  'maps.layer.block': '{name}: the block’s output',
  'maps.part.stem': 'stem',
  'maps.part.head': 'head',
  'maps.found.stage':
    'It has no layer of this name: {name}, the same stage’s output, stands for it.',
  'maps.found.last-stage': 'It has no such stage: {name}, its last stage’s output, stands for it.',
  'maps.found.part': 'It has no layer of this name: {name} stands for it.',
  'maps.there': 'The channels of {layer} are there.',
  'maps.older': 'Still {layer}; not {wanted} yet.',
  'maps.again': 'Show {layer}',
  'maps.about': '{layer}: {channels} channels of {rows} × {columns}, {time} a run.',
  'maps.about.groups': '{groups} groups of {each} {each|channel|channels}, framed.',
  'maps.grid': 'Channels: arrow keys go over them, Enter pins one',
  'maps.positions': 'Positions of channel {channel}: arrow keys go over them',
  'maps.channel': 'Channel {channel}, large',
  'maps.reading':
    '{value} in row {row}, column {column} of channel {channel} of {channels}; it goes from {min} to {max} and has {share} of the energy.',
  'maps.reading.group':
    '{value} in row {row}, column {column} of channel {channel} of {channels}, group {group} of {groups}; it goes from {min} to {max} and has {share} of the energy.',
  'maps.legend.channel': 'Scale of channel {channel}',
  'maps.legend.layer': 'One scale for all channels',
  'maps.legend.ramp': 'Colours from {min} to {max}',
  'maps.field.photo':
    'What network {lane} sees of the photo, with the receptive field of the position',
  'maps.field.none': 'This layer has no receptive field.',
  'maps.field.inside':
    'Row {row}, column {column} can see {px} × {px} px of the input, around ({x}, {y}).',
  'maps.field.text':
    'Row {row}, column {column} can see {px} × {px} px of the input, around ({x}, {y}); {outside} of that lies outside the photo, in the padding.',
  'maps.field.whole': 'It sees the whole input, {px} × {px} px.',
  'maps.field.stride': 'Stride on the',
  'maps.field.strideOwn': '{on}, as here: {px} px',
  'maps.field.strideOn': '{on}: {px} px',
  'maps.effective': 'Measure what row {row}, column {column} really sees',
  'maps.effective.label':
    'What the position really sees: bright where covering the photo changes it',
  'maps.effective.text':
    'Shaded for row {row}, column {column}: bright where a square of {patch} px in the mean colour, at {cells} × {cells} places, changes all channels there; the most by {most} of their norm.',
} as const;
