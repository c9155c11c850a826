import { KeepDrawing } from '../keep/KeepDrawing';
import { ZoomButtons } from './ZoomButtons';

/** What can be done with both drawings: zoomed, and kept. Nothing of the first picture. */
export function LaneTools() {
  return (
    <>
      <ZoomButtons />
      <KeepDrawing />
    </>
  );
}
