import 'server-only';
import type { Actor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import type { ImportId } from '../../kernel/ids';
import { reading } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { headingsOf, readRows } from '../reading/read-rows';
import { type Mapping, mustSayOrder } from '../rules/mapping';
import { mayImport } from '../rules/run';
import type { Preview } from '../schema/runs';
import { sampleOf } from '../store/files';
import { findRun } from '../store/runs';
import { faultsShown, shownPerson } from './rows-of-run';

const previewed = 10;

/** The first rows of a list as they would be understood by this mapping. Nothing is written by asking. */
export const previewList = (actor: Actor, { id, mapping }: { id: ImportId; mapping: Mapping }): Promise<Preview> =>
  reading(actor, async (tx) => {
    must(mayImport(actor));
    const run = found(await findRun(tx, scopeOf(actor), id));
    const table = sampleOf(run, mapping.sheet)?.lines ?? [];
    const headings = headingsOf(table, mapping);
    const behind = table.slice(mapping.headerLine);
    const lines = behind.map((cells, index) => ({ line: mapping.headerLine + index + 1, cells }));
    const rows = readRows(
      lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')).slice(0, previewed),
      mapping,
      headings,
      new Date(),
    );
    return {
      headings: [...headings],
      rows: rows.map(({ line, person, faults }) => ({
        line,
        person: shownPerson(person),
        faults: faultsShown(faults, headings),
      })),
      asksOrder: mustSayOrder(behind, mapping.columns),
    };
  });
