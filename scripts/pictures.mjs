// npm run pictures: draws the pictures of src/views/graph/pictures anew, to be looked at and committed.
import { runPackage } from './run.mjs';

process.exitCode = await runPackage(
  'vitest/vitest.mjs',
  ['run', 'src/views/graph/pictures/pictures.test.ts'],
  { env: { CARDINAL_PICTURES: 'write' } },
);
