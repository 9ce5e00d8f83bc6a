import 'server-only';
import { canonical } from '../../platform/crypto';
import type { MergeComparison, UnitedList, UnitedRow } from '../schema/merge';
import type { JoinRow } from '../store/merge';

type Said = { id: string; prisonerId: string; source: string | null; recordedAt: Date };
/** What a row says apart from where it hangs and who wrote it when. Must agree with app.unite_records in the migrations. */
const beside = ['id', 'prisonerId', 'position', 'searchKey', 'recordedAt', 'recordedById'];
const saidOf = (row: Said) =>
  canonical(
    Object.fromEntries(
      Object.entries(row)
        .filter(([column]) => !beside.includes(column))
        .map(([column, value]) => [column, value instanceof Date ? value.toISOString() : value]),
    ),
  );

/** Both lists as one: what both say word for word, with its source, is one line. */
function united<Row extends Said>(
  kept: readonly Row[],
  gone: readonly Row[],
  shown: (row: Row) => { text: string; code: string | null },
): UnitedRow[] {
  const ofKept = new Set(kept.map(saidOf));
  const ofGone = new Set(gone.map(saidOf));
  const line = (row: Row, side: UnitedRow['side']): UnitedRow => ({
    id: row.id,
    ...shown(row),
    source: row.source,
    recordedAt: row.recordedAt.toISOString(),
    side,
  });
  return [
    ...kept.map((row) => line(row, ofGone.has(saidOf(row)) ? 'both' : 'kept')),
    ...gone.filter((row) => !ofKept.has(saidOf(row))).map((row) => line(row, 'gone')),
  ];
}

/** The lists of two records as the joined record will have them. Next of kin only for those who read them. */
export function unitedLists(kept: JoinRow, gone: JoinRow, withKin: boolean): MergeComparison['lists'] {
  const lists: { list: UnitedList; rows: UnitedRow[] }[] = [
    { list: 'names', rows: united(kept.names, gone.names, ({ full, kind }) => ({ text: full, code: kind })) },
    {
      list: 'identifiers',
      rows: united(kept.identifiers, gone.identifiers, ({ value, issuer, kind }) => ({
        text: [value, issuer].filter(Boolean).join(', '),
        code: kind,
      })),
    },
    { list: 'places', rows: united(kept.places, gone.places, ({ place }) => ({ text: place, code: null })) },
    {
      list: 'kin',
      rows: withKin
        ? united(kept.kin, gone.kin, ({ name, relation }) => ({ text: `${name}, ${relation}`, code: null }))
        : [],
    },
  ];
  return lists.filter(({ rows }) => rows.length > 0);
}
