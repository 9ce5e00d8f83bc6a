import 'server-only';
import type { Scope } from '../../access/scope';
import type { SoughtId } from '../../kernel/ids';
import type { Description } from '../../names/person';
import { searchRowOf } from '../../names/search-row';
import { openValue } from '../../platform/crypto';
import { fromColumns } from '../../platform/dates';
import type { Tx } from '../../platform/db';
import { addJob } from '../../platform/jobs';
import { phoneKey, phonesIn } from '../../platform/phone-key';
import type { ContactDetails } from '../schema';

const read = (tx: Tx, ids: readonly SoughtId[]) =>
  tx.soughtPerson.findMany({
    where: { id: { in: [...ids] } },
    include: { inquiry: { select: { inquirerName: true, contactEnc: true } } },
  });
export type SoughtWhole = Awaited<ReturnType<typeof read>>[number];

/** The person a family seeks. The inquirer is a relative, under whichever name the record may give as next of kin. */
export function describeSought(row: SoughtWhole): Description {
  const { surname, given, patronymic, otherNames } = row;
  const present = (text: string | null): text is string => Boolean(text);
  return {
    names: [
      ...(surname || given || patronymic ? [{ surname, given, patronymic }] : []),
      ...(otherNames?.split(/[,;\n]/) ?? []).filter((text) => text.trim()).map((text) => ({ text })),
    ],
    sex: row.sex as Description['sex'],
    birth: fromColumns('birth', row),
    birthPlace: row.birthPlace,
    unit: row.unit,
    places: [row.lostPlace].filter(present),
    relatives: [row.inquiry.inquirerName],
    numbers: [row.serviceNumber].filter(present),
  };
}

/**
 * Makes what these sought persons are found by again, and queues the search of the registry for them. The last step of
 * every command that changes who is sought; in its transaction.
 */
export async function keepSoughtSearchable(
  tx: Tx,
  _scope: Scope,
  ids: readonly SoughtId[],
  { withoutJobs = false }: { withoutJobs?: boolean } = {},
) {
  if (ids.length === 0) return;
  for (const row of await read(tx, ids)) {
    const contact = openValue<ContactDetails>('inquiry.contact', row.inquiryId, row.inquiry.contactEnc);
    const made = searchRowOf(describeSought(row), phonesIn(contact?.phone ?? '').map(phoneKey));
    const columns = { ...made, keys: [...made.keys], inquiryId: row.inquiryId };
    await tx.soughtSearch.upsert({
      where: { soughtId: row.id },
      create: { soughtId: row.id, ...columns },
      update: columns,
      select: { soughtId: true },
    });
  }
  if (withoutJobs) return;
  for (const id of ids) await addJob(tx, 'match-sought', { soughtId: id }, { jobKey: `match-sought:${id}` });
}
