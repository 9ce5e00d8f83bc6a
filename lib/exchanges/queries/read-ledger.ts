import 'server-only';
import type { Actor } from '../../access/actor';
import { mayReadAgreements } from '../../access/exchange-rules';
import { scopeOf } from '../../access/scope';
import { type AgreementContent, linesOf } from '../../agreements/rules/content';
import { type EntryKind, openOf, owedUnder, standingSum } from '../../agreements/rules/ledger';
import type { EntryLine } from '../../agreements/schema/entries';
import { type AgreementRow, findAgreement } from '../../agreements/store/agreements';
import { type EntryRow, findEntries } from '../../agreements/store/entries';
import type { AgreementEntryId, AgreementId, BatchId } from '../../kernel/ids';
import { batchNumber } from '../../kernel/numerals';
import { dayFromColumn } from '../../platform/dates';
import { reading } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { staffNames } from '../../staff/store/names';
import type { BatchStatus } from '../rules';
import { wasDelivered, wasOffered } from '../rules/ledger';
import type { Ledger, LedgerLine } from '../schema/ledger';
import { batchesUnder, type HeldPerson, heldPeople, type PlaceRow, placesUnder } from '../store/ledger';
import { heldOn, idsOf, lineIn, versionOf } from './ledger-lines';

/**
 * What each line of an agreement owes, was offered, delivered and leaves open, under each reading and on either side, across
 * every batch planned under it. Counts only; whom a figure counts is another question, and a logged one.
 */
export const readLedger = (actor: Actor, { id }: { id: AgreementId }): Promise<Ledger> =>
  reading(actor, async (tx) => {
    must(mayReadAgreements(actor));
    const scope = scopeOf(actor);
    const row = found(await findAgreement(tx, scope, id));
    const version = versionOf(row);
    const places = await placesUnder(tx, scope, id);
    const entries = await findEntries(tx, scope, id);
    const held = await heldPeople(tx, scope, row);
    const names = await staffNames(
      tx,
      scope,
      entries.flatMap((one) => [one.recordedById, one.withdrawnById]),
    );
    const known = version ? idsOf(version.content) : [];
    const rest = places.filter(({ line }) => line === null || !known.includes(line));
    return {
      version: version?.number ?? null,
      lines: version ? known.map((line) => lineOf(line, { row, content: version.content, places, entries, held })) : [],
      unrecorded: { offered: rest.filter(wasOffered).length, delivered: rest.filter(wasDelivered).length },
      batches: (await batchesUnder(tx, scope, id)).map((batch) => {
        const on = places.filter(({ batchId }) => batchId === batch.id);
        return {
          id: batch.id as BatchId,
          number: batchNumber(batch.number),
          name: batch.name,
          status: batch.status as BatchStatus,
          version: batch.agreementVersion?.number ?? 0,
          people: on.length,
          delivered: on.filter(wasDelivered).length,
        };
      }),
      entries: entries.map((entry) => entryOf(entry, names)),
    };
  });

type Books = {
  row: AgreementRow;
  content: AgreementContent;
  places: readonly PlaceRow[];
  entries: readonly EntryRow[];
  held: readonly HeldPerson[];
};

function lineOf(id: string, { row, content, places, entries, held }: Books): LedgerLine {
  const on = places.filter(({ line }) => line === id);
  const standing = entries.map(({ lineId, kind, count, withdrawnAt }) => ({
    lineId,
    kind: kind as EntryKind,
    count,
    withdrawn: withdrawnAt !== null,
  }));
  const delivered = { home: on.filter(wasDelivered).length, away: standingSum(standing, 'delivery', id) };
  const parties = [row.oursId, row.theirsId].filter((party) => linesOf(content, party).length > 0);
  return {
    id,
    title: parties.map((party) => lineIn(content, party, id)?.title).find(Boolean) ?? id,
    offered: { home: on.filter(wasOffered).length, away: standingSum(standing, 'offer', id) },
    delivered,
    readings: parties.map((partyId) => {
      const line = lineIn(content, partyId, id);
      if (!line) return { partyId, mode: null, owed: unknown, open: unknown, held: null };
      const covered = heldOn(line, held, today()).length;
      const owed = owedUnder(line, { delivered, held: covered });
      const everybody = line.mode === 'unconditional' || line.mode === 'all-for-all';
      return {
        partyId,
        mode: line.mode,
        owed,
        open: { home: openOf(owed.home, delivered.home), away: openOf(owed.away, delivered.away) },
        held: everybody ? covered : null,
      };
    }),
  };
}

const unknown = { home: null, away: null };
const today = () => new Date().toISOString().slice(0, 10);
function entryOf(row: EntryRow, names: ReadonlyMap<string, string>): EntryLine {
  const nameOf = (id: string | null) => (id ? (names.get(id) ?? null) : null);
  return {
    id: row.id as AgreementEntryId,
    lineId: row.lineId,
    kind: row.kind as EntryKind,
    count: row.count,
    on: dayFromColumn(row.on) ?? '',
    source: row.source,
    note: row.note,
    recorded: { by: nameOf(row.recordedById), at: row.recordedAt.toISOString() },
    withdrawn: row.withdrawnAt && {
      by: nameOf(row.withdrawnById),
      at: row.withdrawnAt.toISOString(),
      reason: row.withdrawReason ?? '',
    },
    version: row.version,
  };
}
