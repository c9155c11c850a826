/// <reference lib="webworker" />
import { awaitChange, type ThreadOrder, TICKET, takeAll } from './control';
import { kernelsOf } from './kernels';

/** A thread: does parts of dispatches as long as it lives. Says once that it is there. */
self.onmessage = ({ data }: MessageEvent<ThreadOrder>) => {
  const { module, memory, control } = data;
  const kernels = kernelsOf(module, memory);
  self.postMessage('ready');
  for (;;) awaitChange(control, TICKET, takeAll(control, kernels));
};
