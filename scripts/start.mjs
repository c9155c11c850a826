// npm start: builds the app if need be, then serves it until Ctrl+C.
import { buildIfStale, DIST } from './build.mjs';
import { serve } from './server.mjs';

const port = Number(process.env.PORT ?? 4173);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`PORT is no port number: ${process.env.PORT}`);
  process.exit(1);
}
if (!(await buildIfStale())) {
  console.error('the build failed, so there is nothing to serve');
  process.exit(1);
}

const { url, close } = await serve(DIST, {
  port,
  host: process.env.HOST ?? '127.0.0.1',
  onTaken: (taken) => console.log(`Port ${taken} is taken, trying ${taken + 1}.`),
});
console.log(`\n  Cardinal is at ${url}\n  Ctrl+C ends it.\n`);

const stop = async () => {
  await close();
  process.exit(0);
};
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
