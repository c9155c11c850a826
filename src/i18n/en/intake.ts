/** What can be dropped where. */
export const intake = {
  'intake.lane.weights': 'weights for {lane}',
  'intake.lane.texts': 'class names for {lane}',
  'intake.page.photos': 'Drop the photo anywhere',
  'intake.page.weights': 'anywhere else: a photo, or weights for the network that they fit',
  'intake.page.texts': 'class names go on a network',
} as const;
