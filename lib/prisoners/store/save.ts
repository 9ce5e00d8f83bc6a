import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Scope } from '../../access/scope';
import type { PrisonerId } from '../../kernel/ids';
import { fullName } from '../../names/full-name';
import { scriptOf } from '../../names/script';
import { searchKey } from '../../names/search-key';
import { sealValue } from '../../platform/crypto';
import { toColumns } from '../../platform/dates';
import type { Tx } from '../../platform/db';
import type { NewIdentifier, NewKin, NewName, NewPlace, RecordFacts } from '../schema/changes';

export type Written = { prisonerId: PrisonerId; by: string | null; now: Date };

const columnsOf = ({ birth, capture, ...facts }: RecordFacts) => ({
  ...facts,
  ...toColumns('birth', birth),
  ...toColumns('capture', capture),
});

/** A new record, with the status every record begins with. Answers its number. */
export async function saveNewRecord(
  tx: Tx,
  _scope: Scope,
  { prisonerId, by, now }: Written,
  facts: RecordFacts,
): Promise<number> {
  const { number } = await tx.prisoner.create({
    select: { number: true },
    data: {
      id: prisonerId,
      status: 'reported',
      statusSince: now,
      ...columnsOf(facts),
      createdAt: now,
      createdById: by,
      updatedAt: now,
    },
  });
  return number;
}

/** Overwrites the facts; the caller has claimed the version. */
export const saveFacts = (tx: Tx, _scope: Scope, id: PrisonerId, facts: RecordFacts) =>
  tx.prisoner.updateMany({ where: { id }, data: columnsOf(facts) });

/** Claims the next version of a record that is still at `version`; a count of zero means somebody was faster. */
export const claimVersion = (
  tx: Tx,
  _scope: Scope,
  { id, version, now }: { id: PrisonerId; version: number; now: Date },
) => tx.prisoner.updateMany({ where: { id, version }, data: { version: { increment: 1 }, updatedAt: now } });

/** Adds spellings after those there are. */
export async function saveNames(tx: Tx, _scope: Scope, { prisonerId, by, now }: Written, names: readonly NewName[]) {
  const already = await tx.prisonerName.count({ where: { prisonerId } });
  await tx.prisonerName.createMany({
    data: names.map(({ other, kind, source, ...parts }, index) => {
      const full = fullName(parts) || (other ?? '');
      return {
        prisonerId,
        kind,
        script: scriptOf(full),
        ...parts,
        full,
        searchKey: searchKey(full),
        source,
        position: already + index,
        recordedAt: now,
        recordedById: by,
      };
    }),
  });
}

export const saveIdentifiers = (
  tx: Tx,
  _scope: Scope,
  { prisonerId, by, now }: Written,
  identifiers: readonly NewIdentifier[],
) =>
  tx.prisonerIdentifier.createMany({
    data: identifiers.map((identifier) => ({ prisonerId, ...identifier, recordedAt: now, recordedById: by })),
  });

export const savePlace = (
  tx: Tx,
  _scope: Scope,
  { prisonerId, by, now }: Written,
  { from, until, ...said }: NewPlace,
) =>
  tx.prisonerPlace.createMany({
    data: [
      {
        prisonerId,
        ...said,
        ...toColumns('from', from),
        ...toColumns('until', until),
        recordedAt: now,
        recordedById: by,
      },
    ],
  });

/** Next of kin, their contact encrypted. */
export const saveKin = (tx: Tx, _scope: Scope, { prisonerId, by, now }: Written, kin: readonly NewKin[]) =>
  tx.prisonerKin.createMany({
    data: kin.map(({ contact, ...one }) => {
      const id = randomUUID();
      return {
        id,
        prisonerId,
        ...one,
        contactEnc: contact ? sealValue('prisoner_kin.contact', id, contact) : null,
        recordedAt: now,
        recordedById: by,
      };
    }),
  });
