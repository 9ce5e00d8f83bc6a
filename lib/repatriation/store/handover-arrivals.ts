import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Scope } from '../../access/scope';
import type { PrisonerId } from '../../kernel/ids';
import { partialDateOf, unknownDate } from '../../kernel/partial-date';
import { scriptOf } from '../../names/script';
import { searchKey } from '../../names/search-key';
import { toColumns } from '../../platform/dates';
import type { Tx } from '../../platform/db';
import { saveEvent } from '../../prisoners/store/move';
import { keepRecordSearchable } from '../../prisoners/store/searchable';

/** Opens a record with what a person said of themselves on arrival: a name, perhaps a year of birth, nothing else. */
export async function saveArrivedPerson(
  tx: Tx,
  scope: Scope,
  { name, birthYear, by, now }: { name: string; birthYear: number | null; by: string; now: Date },
) {
  const id = randomUUID() as PrisonerId;
  const birth = birthYear ? partialDateOf({ year: birthYear }) : null;
  const { number } = await tx.prisoner.create({
    select: { number: true },
    data: { id, status: 'reported', statusSince: now, ...toColumns('birth', birth ?? unknownDate), createdById: by },
  });
  await tx.prisonerName.createMany({
    data: [
      {
        prisonerId: id,
        kind: 'as-written',
        script: scriptOf(name),
        full: name,
        searchKey: searchKey(name),
        source: 'handover',
        recordedAt: now,
        recordedById: by,
      },
    ],
  });
  await saveEvent(tx, scope, {
    prisonerId: id,
    kind: 'opened',
    occurredAt: now,
    recordedAt: now,
    recordedById: by,
    source: 'handover',
    toStatus: 'reported',
  });
  await keepRecordSearchable(tx, scope, [id]);
  return { id, number };
}
