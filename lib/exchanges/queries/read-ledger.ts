import 'server-only';
import type { Actor } from '../../access/actor';
import { mayReadAgreements } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { type AgreementContent, type AgreementLine, linesOf } from '../../agreements/rules/content';
import { covers } from '../../agreements/rules/criteria';
import { type EntryKind, openOf, owedUnder, standingSum } from '../../agreements/rules/ledger';
import { agreementContent } from '../../agreements/schema/agreement';
import type { EntryLine } from '../../agreements/schema/entries';
import { type AgreementRow, findAgreement } from '../../agreements/store/agreements';
import { type EntryRow, findEntries } from '../../agreements/store/entries';
import { record } from '../../audit/append';
import type { AgreementEntryId, AgreementId, BatchId } from '../../kernel/ids';
import { batchNumber } from '../../kernel/numerals';
import { dayFromColumn } from '../../platform/dates';
import { reading } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { staffNames } from '../../staff/store/names';
import type { BatchStatus } from '../rules';
import { wasDelivered, wasOffered } from '../rules/ledger';
import type { Ledger, LedgerLine, LedgerPeople, LedgerQuestion } from '../schema/ledger';
import { batchesUnder, type HeldPerson, heldPeople, type PlaceRow, placesUnder } from '../store/ledger';
import { peopleByIds } from '../store/people';

/** The version the ledger counts by: the one in force, else the last that was. */
const versionOf = (row: AgreementRow) => {
  const version =
    row.versions.find(({ status }) => status === 'adopted') ?? row.versions.find(({ adoptedAt }) => adoptedAt !== null);
  return version ? { number: version.number, content: agreementContent.parse(version.content) } : null;
};

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

const idsOf = ({ readings }: AgreementContent) => [...new Set(readings.flatMap(({ lines }) => lines.map((l) => l.id)))];

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
  const parties = [row.oursId, row.theirsId].filter((party) => content.readings.some((one) => one.partyId === party));
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
const lineIn = (content: AgreementContent, partyId: string, id: string) =>
  linesOf(content, partyId).find((line) => line.id === id);
const heldOn = ({ criteria }: AgreementLine, held: readonly HeldPerson[], date: string) =>
  held.filter(({ facts }) => covers(criteria, facts, date));

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

const mostShown = 200;

/** Whom a figure of the ledger counts, by name; a record sealed for this reader is shown as sealed. The reading is logged. */
export const readLedgerPeople = (
  actor: Actor,
  { id, ...question }: LedgerQuestion & { id: AgreementId },
): Promise<LedgerPeople> =>
  reading(actor, async (tx) => {
    must(mayReadAgreements(actor));
    const scope = scopeOf(actor);
    const row = found(await findAgreement(tx, scope, id));
    const version = found(versionOf(row));
    const ids =
      question.of === 'held'
        ? await heldIds()
        : [...new Set(counted(await placesUnder(tx, scope, id), version.content, question))];
    const people = await peopleByIds(tx, scope, ids.slice(0, mostShown));
    await record(tx, actor, {
      type: 'agreement.people-read',
      subject: { type: 'agreement', id },
      detail: { of: question.of, line: question.line ?? null, people: people.size },
    });
    return { people: [...people.values()], total: ids.length };

    async function heldIds() {
      const line = found(lineIn(version.content, question.reading ?? '', question.line ?? ''));
      return heldOn(line, await heldPeople(tx, scope, row), today()).map((one) => one.id);
    }
  });

const counted = (places: readonly PlaceRow[], content: AgreementContent, { of, line }: LedgerQuestion) => {
  const known = idsOf(content);
  return places
    .filter((place) => (line === undefined ? place.line === null || !known.includes(place.line) : place.line === line))
    .filter(of === 'offered' ? wasOffered : wasDelivered)
    .map(({ prisonerId }) => prisonerId);
};
