import { randomUUID } from 'node:crypto';
import { publicActor, systemActor } from '../../lib/access/actor';
import { scopeOf } from '../../lib/access/scope';
import { submitInquiry } from '../../lib/inquiries/commands/submit-inquiry';
import { newInquiry } from '../../lib/inquiries/schema';
import type { PrisonerId } from '../../lib/kernel/ids';
import { partialDateOf, unknownDate } from '../../lib/kernel/partial-date';
import { fullName } from '../../lib/names/full-name';
import { scriptOf } from '../../lib/names/script';
import { searchKey } from '../../lib/names/search-key';
import { toColumns } from '../../lib/platform/dates';
import type { Tx } from '../../lib/platform/db';
import { keepRecordSearchable } from '../../lib/prisoners/store/searchable';
import { ofAWoman } from './names';

/** A person as one source or one family wrote them down. `born` is a year, a month or a day: 1999, 1999-03, 1999-03-14. */
export type WrittenPerson = {
  surname: string;
  given: string;
  patronymic?: string;
  born?: string;
  unit?: string;
  place?: string;
};

export function birthOf(born: string | undefined) {
  const [year, month, day] = (born ?? '').split('-').map((part) => (part ? Number(part) : undefined));
  const date = partialDateOf({ year, month, day });
  if (!date) throw new Error(`"${born}" is no date`);
  return born ? date : unknownDate;
}

type Record = { sealed?: boolean; status?: string; source?: string; by?: string; originId?: string };

/** A record with one spelling of its name, as the source wrote it. */
export async function aRecordWritten(tx: Tx, person: WrittenPerson, more: Record = {}): Promise<PrisonerId> {
  const id = randomUUID() as PrisonerId;
  const { surname, given, patronymic = null } = person;
  const full = fullName(person);
  const source = more.source ?? 'capture card';
  await tx.prisoner.create({
    select: { id: true },
    data: {
      id,
      status: more.status ?? 'data-on-file',
      statusSince: new Date(),
      sealed: more.sealed ?? false,
      sex: 'male',
      category: 'combatant',
      unit: person.unit ?? null,
      capturePlace: person.place ?? null,
      createdById: more.by ?? null,
      powerOfOriginId: more.originId ?? null,
      ...toColumns('birth', birthOf(person.born)),
    },
  });
  const name = { surname, given, patronymic, full, script: scriptOf(full), searchKey: searchKey(full) };
  await tx.prisonerName.createMany({
    data: [{ prisonerId: id, kind: 'as-written', ...name, source, recordedById: more.by ?? null }],
  });
  await tx.prisonerEvent.createMany({
    data: [{ prisonerId: id, kind: 'opened', occurredAt: new Date(), source, toStatus: 'reported' }],
  });
  await keepRecordSearchable(tx, scopeOf(systemActor('seed')), [id]);
  return id;
}

type Asking = { language?: 'uk' | 'ru' | 'en'; relationship?: string; inquirerName?: string };

/** What a family sends that seeks this person. */
export const anInquiryOf = (person: WrittenPerson, asking: Asking = {}) =>
  submitInquiry(
    publicActor,
    newInquiry.parse({
      submissionId: randomUUID(),
      language: asking.language ?? 'uk',
      relationship: asking.relationship ?? 'mother',
      inquirerName: asking.inquirerName ?? `${ofAWoman(person.surname)} Марія`,
      contact: { phone: '+00 555 2000' },
      sought: [
        {
          surname: person.surname,
          given: person.given,
          patronymic: person.patronymic ?? null,
          sex: 'male',
          birth: birthOf(person.born),
          unit: person.unit ?? null,
          lostPlace: person.place ?? null,
          lostHow: 'call',
        },
      ],
      consents: { search: true },
    }),
  );
