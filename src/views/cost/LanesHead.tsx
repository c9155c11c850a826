import { LANES } from '../../store/lanes';
import { LaneLetter } from './LaneLetter';

/** The head of a table with a column for each network; `what` names the rows. */
export function LanesHead({ what }: { what: string }) {
  return (
    <thead>
      <tr>
        <th scope="col">{what}</th>
        {LANES.map((lane) => (
          <th key={lane} scope="col">
            <LaneLetter lane={lane} />
          </th>
        ))}
      </tr>
    </thead>
  );
}
