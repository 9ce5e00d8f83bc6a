import 'server-only';
import { type Actor, type StaffActor, systemActor } from '../../access/actor';
import { mayWorkCounterpart } from '../../access/exchange-rules';
import type { Role } from '../../access/roles';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { inPieces } from '../../imports/reading/pieces';
import { headingsOf, type ReadRow, readRows } from '../../imports/reading/read-rows';
import { linesOf, type Shape, type Source } from '../../imports/reading/read-table';
import { type Line, pageLimits } from '../../imports/reading/table';
import type { BatchId, CounterpartListId, UserId } from '../../kernel/ids';
import { reading, type Tx, transaction } from '../../platform/db';
import { moved, must } from '../../platform/demand';
import { asMapping } from '../rules/described';
import { type ListStatus, moveList } from '../rules/lists';
import { outcomeOf } from '../rules/outcome';
import { listMapping } from '../schema/lists';
import { findPiece, sampleOf } from '../store/files';
import { findLikely } from '../store/likely';
import { type NewLine, saveLines } from '../store/lines';
import { findList, findStarter, holdList, type ListRow, saveListMove, saveProgress } from '../store/lists';

const worker = systemActor('counterpart');
/** Lines matched in one transaction, and how long one looks for people before it keeps what it has. */
const atOnce = 100;
const longestSearch = 5_000;

/** For tests: stops the work after so many pieces, as a kill would. */
export type Patience = { pieces: number };

/**
 * Reads a list line by line and matches each with the registry. Cut off anywhere, it goes on behind the last piece that was
 * committed; run twice at once, each piece is done once. It is done as whoever had it matched last, with the roles they
 * hold at that moment; when they have left, it waits until somebody else begins it again.
 */
export async function matchList(id: CounterpartListId, patience: Patience = { pieces: Number.POSITIVE_INFINITY }) {
  const list = await reading(worker, (tx) => findList(tx, scopeOf(worker), id));
  const actor = list?.status === 'checking' ? await starterOf(list) : null;
  if (!list || !actor) return;
  const mapping = listMapping.parse(list.mapping);
  const headings = headingsOf(sampleOf(list, mapping.sheet)?.lines ?? [], mapping);
  const file = linesOf(keptFile(id), list.shape as unknown as Shape, { sheet: mapping.sheet, limits: pageLimits });
  let [cursor, pieces] = [list.cursor, 0];
  for await (const lines of inPieces(file, Math.max(cursor, mapping.headerLine), atOnce)) {
    for (let rest = lines; rest.length > 0; rest = rest.filter(({ line }) => line > cursor)) {
      if (pieces++ >= patience.pieces) return;
      const to = await matchPiece(actor, id, { lines: rest, mapping, headings, from: cursor });
      if (to === null) return;
      cursor = to;
    }
  }
  await finish(actor, id, cursor);
}

async function starterOf({ matchedById }: ListRow): Promise<StaffActor | null> {
  const user = await reading(worker, (tx) => findStarter(tx, scopeOf(worker), matchedById));
  if (!user) return null;
  const roles = new Set(user.roles.map(({ role }) => role as Role));
  const actor: StaffActor = { kind: 'staff', id: user.id as UserId, name: user.displayName, roles };
  return mayWorkCounterpart(actor).ok ? actor : null;
}

/** The kept file of a list, piece by piece; each piece is fetched in a short transaction of its own. */
function keptFile(listId: string): Source {
  async function* pieces() {
    for (let position = 0; ; position += 1) {
      const piece = await reading(worker, (tx) => findPiece(tx, scopeOf(worker), listId, position));
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

type Mapped = ReturnType<(typeof listMapping)['parse']>;
type Piece = { lines: readonly Line[]; mapping: Mapped; headings: readonly string[]; from: number };

/** Answers the last line that was kept; null when the list is no longer where this worker believes it is. */
const matchPiece = (actor: Actor, id: CounterpartListId, { lines, mapping, headings, from }: Piece) =>
  transaction(actor, async (tx) => {
    const scope = scopeOf(actor);
    const list = await holdList(tx, scope, id);
    if (list?.status !== 'checking' || list.cursor !== from) return null;
    const now = new Date();
    const until = now.getTime() + longestSearch;
    const kept: NewLine[] = [];
    for (const row of readRows(lines, asMapping(mapping), headings, now)) {
      kept.push(await matched(tx, actor, row, list.batchId as BatchId));
      if (Date.now() > until) break;
    }
    await saveLines(tx, scope, id, kept);
    const to = kept.at(-1)?.position ?? from;
    await saveProgress(tx, scope, id, { cursor: to, rowCount: list.rowCount + kept.length, updatedAt: now });
    await record(tx, actor, {
      type: 'counterpart.list-matched',
      subject: { type: 'counterpart-list', id },
      batchId: list.batchId,
      detail: { lines: kept.length, from, to },
    });
    return to;
  });

async function matched(tx: Tx, actor: Actor, row: ReadRow, batchId: BatchId): Promise<NewLine> {
  const { line: position, cells, person, faults } = row;
  if (faults.length > 0) return { position, cells, faults, matchStatus: 'faulty', clean: false, candidates: [] };
  // Never with sealed records: what is kept here is read by all of planning, whoever brought the list in.
  const likely = await findLikely(tx, scopeOf(actor), { person, batchId, sealed: false });
  const { status, clean } = outcomeOf(likely, person);
  const candidates = likely.map(({ id, bits, band }) => ({ id, bits, band }));
  return { position, cells, faults: [], matchStatus: status, clean, candidates };
}

const finish = (actor: Actor, id: CounterpartListId, cursor: number) =>
  transaction(actor, async (tx) => {
    const list = await holdList(tx, scopeOf(actor), id);
    if (list?.status !== 'checking' || list.cursor !== cursor) return;
    const { to } = must(moveList(list.status as ListStatus, 'checked'));
    moved(await saveListMove(tx, scopeOf(actor), list, to, { updatedAt: new Date() }));
    await record(tx, actor, {
      type: 'counterpart.list-moved',
      subject: { type: 'counterpart-list', id },
      batchId: list.batchId,
      detail: { from: list.status, to, move: 'checked', reason: null },
    });
  });
