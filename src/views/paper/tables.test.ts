import { describe, expect, it } from 'vitest';
import { published } from '../../core/paper';
import { makesNetwork, validate } from '../../core/validate';
import { TABLE_IDS } from '../../store/view';
import { paperTable } from './tables';

const rowsOf = (id: (typeof TABLE_IDS)[number]) => paperTable(id).rows;

describe('the tables of the paper, joined to networks', () => {
  it('have a text for each column, and no row twice', () => {
    for (const id of TABLE_IDS) {
      const { columns, rows } = paperTable(id);
      for (const { cells } of rows) expect(cells).toHaveLength(columns.length);
      expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    }
  });

  it('load networks that validate has nothing against', () => {
    for (const { network } of TABLE_IDS.flatMap(rowsOf)) {
      if (network !== null) expect(makesNetwork(validate(network.spec))).toBe(true);
    }
  });

  it('load a network of which the paper published the error that the row shows', () => {
    for (const id of ['3', '4', '5', '7', 'residuals'] as const) {
      for (const { cells, network } of rowsOf(id)) {
        if (network === null) continue;
        const errors = published(network.spec).map(({ top1 }) => top1?.toFixed(id === '7' ? 2 : 1));
        expect(cells.some((cell) => errors.includes(cell))).toBe(true);
      }
    }
  });

  it('have no network for those that are of another kind', () => {
    const strangers = TABLE_IDS.flatMap(rowsOf).filter(({ network }) => network === null);
    expect(new Set(strangers.map(({ net }) => net))).toEqual(
      new Set(['Inception-v3', 'Inception-v4', 'Inception-ResNet-v2', 'Wide ResNet']),
    );
  });

  it('show what is counted beside what is printed', () => {
    expect(rowsOf('1')[1]?.cells).toEqual(['25.0 M', '25.03 M', '4.2 G', '4.23 G']);
    expect(rowsOf('2').map(({ cells }) => cells[3])).toEqual([
      '69,632',
      '69,760',
      '69,888',
      '71,456',
      '70,144',
    ]);
  });
});
