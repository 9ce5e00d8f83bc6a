import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Scope } from '../../access/scope';
import { lifeShownOn } from '../../evidence/rules';
import type { NewClaim } from '../../evidence/schema';
import type { PrisonerId } from '../../kernel/ids';
import { fullName } from '../../names/full-name';
import { scriptOf } from '../../names/script';
import { searchKey } from '../../names/search-key';
import { dayToColumn, toColumns } from '../../platform/dates';
import type { Tx } from '../../platform/db';
import type { NewIdentifier, NewName, NewPlace } from '../../prisoners/schema/changes';
import { saveProofOfLife } from '../../prisoners/store/move';

type Written = { by: string | null; now: Date };

/** Writes claims; a credible one of life that says when moves the proof of life, as a claim by hand does. */
export async function saveClaims(tx: Tx, scope: Scope, claims: readonly NewClaim[], { by, now }: Written) {
  const rows = claims.map(({ asOf, ...said }) => ({
    id: randomUUID() as string,
    ...said,
    ...toColumns('asOf', asOf),
    recordedById: by ?? '',
    recordedAt: now,
  }));
  if (rows.length > 0) await tx.claim.createMany({ data: rows });
  for (const claim of claims) {
    const aliveOn = dayToColumn(lifeShownOn({ ...claim, retracted: false }, claim.asOf));
    if (aliveOn) await saveProofOfLife(tx, scope, claim.prisonerId, aliveOn);
  }
  return rows.map(({ id }) => id);
}

/** What a list notes about a person beside the facts, in the record's own history. */
export const saveNotes = (
  tx: Tx,
  _scope: Scope,
  notes: readonly { prisonerId: string; note: string }[],
  { by, now, source }: Written & { source: string },
) =>
  tx.prisonerEvent.createMany({
    data: notes.map(({ prisonerId, note }) => ({
      prisonerId,
      kind: 'note',
      occurredAt: now,
      recordedAt: now,
      recordedById: by,
      source,
      note,
    })),
  });

/** What a record says already, for not saying it twice. */
export async function findSaid(tx: Tx, _scope: Scope, prisonerId: PrisonerId) {
  const where = { prisonerId };
  return {
    names: await tx.prisonerName.findMany({
      where,
      select: { kind: true, full: true, searchKey: true, position: true },
    }),
    identifiers: await tx.prisonerIdentifier.findMany({ where, select: { kind: true, value: true } }),
    places: await tx.prisonerPlace.findMany({ where, select: { place: true } }),
    claims: await tx.claim.findMany({
      where: { prisonerId, retractedAt: null },
      select: { says: true, sourceReference: true, note: true },
    }),
  };
}

type ForOne = Written & { prisonerId: PrisonerId };

/** Adds further forms of a name behind those there are; answers their ids. */
export async function addNames(tx: Tx, _scope: Scope, one: ForOne, names: readonly NewName[], position: number) {
  const rows = names.map(({ other, kind, source, ...parts }, index) => {
    const full = fullName(parts) || (other ?? '');
    return {
      id: randomUUID() as string,
      kind,
      ...parts,
      full,
      script: scriptOf(full),
      searchKey: searchKey(full),
      source,
      position: position + index,
    };
  });
  if (rows.length > 0) await tx.prisonerName.createMany({ data: rows.map((row) => ({ ...row, ...written(one) })) });
  return rows.map(({ id }) => id);
}

export async function addIdentifiers(tx: Tx, _scope: Scope, one: ForOne, identifiers: readonly NewIdentifier[]) {
  const rows = identifiers.map((row) => ({ id: randomUUID() as string, ...row }));
  if (rows.length > 0)
    await tx.prisonerIdentifier.createMany({ data: rows.map((row) => ({ ...row, ...written(one) })) });
  return rows.map(({ id }) => id);
}

export async function addPlaces(tx: Tx, _scope: Scope, one: ForOne, places: readonly NewPlace[]) {
  const rows = places.map(({ from, until, ...row }) => ({
    id: randomUUID() as string,
    ...row,
    ...toColumns('from', from),
    ...toColumns('until', until),
  }));
  if (rows.length > 0) await tx.prisonerPlace.createMany({ data: rows.map((row) => ({ ...row, ...written(one) })) });
  return rows.map(({ id }) => id);
}

/** Places of detention of many records at once. */
export const savePlaces = (
  tx: Tx,
  _scope: Scope,
  places: readonly (NewPlace & { prisonerId: string })[],
  { by, now }: Written,
) =>
  tx.prisonerPlace.createMany({
    data: places.map(({ from, until, ...row }) => ({
      ...row,
      ...toColumns('from', from),
      ...toColumns('until', until),
      recordedAt: now,
      recordedById: by,
    })),
  });

const written = ({ prisonerId, by, now }: ForOne) => ({ prisonerId, recordedById: by, recordedAt: now });

export type Added = {
  names: string[];
  identifiers: string[];
  places: string[];
  claims: string[];
  /** Set when the row gave the record its number of this source. */
  source: string | null;
  /** What the record says otherwise, in the list's own words. */
  differs: string[];
};

/** Takes back what a row added: names, numbers and places are deleted, claims retracted. */
export async function takeBack(
  tx: Tx,
  _scope: Scope,
  prisonerId: string,
  added: Added,
  { by, now }: { by: string; now: Date },
) {
  await tx.prisonerName.deleteMany({ where: { prisonerId, id: { in: added.names } } });
  await tx.prisonerIdentifier.deleteMany({ where: { prisonerId, id: { in: added.identifiers } } });
  await tx.prisonerPlace.deleteMany({ where: { prisonerId, id: { in: added.places } } });
  await tx.claim.updateMany({
    where: { prisonerId, id: { in: added.claims }, retractedAt: null },
    data: { retractedAt: now, retractedById: by, retractReason: 'recorded-by-mistake', version: { increment: 1 } },
  });
}

/** The record that stands for this one: itself, or the one it was joined with, and so on. */
export async function standingRecord(
  tx: Tx,
  _scope: Scope,
  id: string,
): Promise<{ id: PrisonerId; status: string } | null> {
  let next: string | null = id;
  for (let step = 0; next && step < 20; step += 1) {
    const row: { id: string; status: string; mergedIntoId: string | null } | null = await tx.prisoner.findUnique({
      where: { id: next },
      select: { id: true, status: true, mergedIntoId: true },
    });
    if (!row) return null;
    if (!row.mergedIntoId) return { id: row.id as PrisonerId, status: row.status };
    next = row.mergedIntoId;
  }
  return null;
}
