import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Scope } from '../../access/scope';
import type { PrisonerId } from '../../kernel/ids';
import { fullName } from '../../names/full-name';
import { scriptOf } from '../../names/script';
import { searchKey } from '../../names/search-key';
import { toColumns } from '../../platform/dates';
import type { Tx } from '../../platform/db';
import type { NewIdentifier, NewName, RecordFacts } from '../../prisoners/schema/changes';

import { keepRecordSearchable } from '../../prisoners/store/searchable';

/** A record to be written with many others; the caller has made its id. */
export type BulkRecord = {
  readonly id: PrisonerId;
  readonly facts: RecordFacts;
  readonly names: readonly NewName[];
  readonly identifiers: readonly NewIdentifier[];
  readonly status?: 'reported' | 'data-on-file';
  /** Where this record comes from; the source of the whole list when it says nothing. */
  readonly source?: string | null;
};

type Bulk = {
  readonly records: readonly BulkRecord[];
  readonly by: string | null;
  readonly now: Date;
  readonly source: string;
};

/**
 * Writes many new records at once, with their names, numbers, places, next of kin, first event and what they are found by.
 * A few statements however many there are; two thousand at a time fit well into one transaction. Nothing is queued or
 * logged: the caller does both. Answers the number each record was given.
 */
export async function saveRecordsInBulk(tx: Tx, scope: Scope, bulk: Bulk): Promise<Map<PrisonerId, number>> {
  const { records, now, by } = bulk;
  if (records.length === 0) return new Map();
  const saved = await tx.prisoner.createManyAndReturn({
    select: { id: true, number: true },
    data: records.map(({ id, facts: { birth, capture, ...facts }, status = 'reported' }) => ({
      id,
      status,
      statusSince: now,
      ...facts,
      ...toColumns('birth', birth),
      ...toColumns('capture', capture),
      createdAt: now,
      createdById: by,
      updatedAt: now,
    })),
  });
  await tx.prisonerName.createMany({ data: records.flatMap((record) => namesOf(record, bulk)) });
  await saveEvents(tx, bulk);
  await tx.prisonerIdentifier.createMany({
    data: records.flatMap(({ id: prisonerId, identifiers }) =>
      identifiers.map((identifier) => ({ prisonerId, ...identifier, recordedAt: now, recordedById: by })),
    ),
  });
  await keepRecordSearchable(
    tx,
    scope,
    records.map(({ id }) => id),
    { withoutJobs: true },
  );
  return new Map(saved.map(({ id, number }) => [id as PrisonerId, number]));
}

const namesOf = ({ id: prisonerId, names }: BulkRecord, { by, now }: Bulk) =>
  names.map(({ other, kind, source, ...parts }, position) => {
    const full = fullName(parts) || (other ?? '');
    return {
      id: randomUUID(),
      prisonerId,
      kind,
      script: scriptOf(full),
      ...parts,
      full,
      searchKey: searchKey(full),
      source,
      position,
      recordedAt: now,
      recordedById: by,
    };
  });

const saveEvents = (tx: Tx, { records, by, now, source }: Bulk) =>
  tx.prisonerEvent.createMany({
    data: records.map((record) => ({
      prisonerId: record.id,
      kind: 'opened',
      occurredAt: now,
      recordedAt: now,
      recordedById: by,
      source: record.source ?? source,
      toStatus: record.status ?? 'reported',
    })),
  });
