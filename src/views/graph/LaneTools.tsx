import { KeepDrawing } from '../keep/KeepDrawing';
import { LevelTrail } from './landscape/LevelTrail';
import { ZoomButtons } from './ZoomButtons';

/** What can be done with both drawings: zoomed, and kept. Nothing of the first picture. */
export function LaneTools() {
  return (
    <>
      <LevelTrail />
      <ZoomButtons />
      <KeepDrawing />
    </>
  );
}
