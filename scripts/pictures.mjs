// npm run pictures: draws the pictures of src/views/graph/pictures and src/views/gallery/pictures anew, to be
// looked at and committed.
import { runPackage } from './run.mjs';

process.exitCode = await runPackage(
  'vitest/vitest.mjs',
  ['run', 'src/views/graph/pictures/pictures.test.ts', 'src/views/gallery/gallery.test.tsx'],
  { env: { CARDINAL_PICTURES: 'write' } },
);
