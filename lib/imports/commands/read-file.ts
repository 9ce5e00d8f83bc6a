import 'server-only';
import { systemActor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import { reading } from '../../platform/db';
import { inPieces } from '../reading/pieces';
import { linesOf, type Shape, type Source } from '../reading/read-table';
import { type Line, pageLimits } from '../reading/table';
import type { Mapping } from '../rules/mapping';
import { findPiece } from '../store/files';
import type { RunRow } from '../store/runs';

const actor = systemActor('import');

/** The kept file of a run, piece by piece; each piece is fetched in a short transaction of its own. */
function keptFile(runId: string): Source {
  async function* pieces() {
    for (let position = 0; ; position += 1) {
      const piece = await reading(actor, (tx) => findPiece(tx, scopeOf(actor), runId, position));
      if (!piece) return;
      yield piece;
    }
  }
  return {
    pieces,
    whole: async () => {
      const all: Buffer[] = [];
      for await (const piece of pieces()) all.push(piece);
      return Buffer.concat(all);
    },
  };
}

/** The rows of a run's file behind its headings and behind the line the work has come to, in pieces of `size`. */
export async function* rowsBehind(run: RunRow, mapping: Mapping, size: number): AsyncGenerator<Line[]> {
  const file = linesOf(keptFile(run.id), run.shape as unknown as Shape, { sheet: mapping.sheet, limits: pageLimits });
  yield* inPieces(file, Math.max(run.cursor, mapping.headerLine), size);
}
