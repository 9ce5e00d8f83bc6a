import 'server-only';
import type { Actor } from '../../access/actor';
import { mayEnter, mayReadBatches, mayReadInquiries, maySearchRegistry } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import type { InquiryStatus } from '../../inquiries/rules';
import type { BatchId, InquiryId } from '../../kernel/ids';
import { batchNumber } from '../../kernel/numerals';
import { fullName } from '../../names/full-name';
import { fromColumns } from '../../platform/dates';
import { reading } from '../../platform/db';
import { must } from '../../platform/demand';
import { searchRegistry } from '../../prisoners/queries/search-registry';
import type { EverythingFound, FoundBatch, FoundInquiry } from '../schema/found';
import { batchesNumbered, inquiriesReferred } from '../store/found';

const mostPeople = 12;

/** People by name or number, inquiries, batches by number: each only for those whose work it is. */
export async function searchRecords(actor: Actor, { query }: { query: string }): Promise<EverythingFound> {
  must(mayEnter(actor));
  const digits = query.replace(/[\s-]/g, '');
  const [people, inquiries, batches] = [
    await peopleFound(actor, query),
    await inquiriesFound(actor, /^\d{4,9}$/.exec(digits)?.[0]),
    await batchesFound(actor, /^(?:b|б)?(\d{1,6})$/iu.exec(digits)?.[1]),
  ];
  return { people, inquiries, batches };
}

async function peopleFound(actor: Actor, text: string) {
  if (!maySearchRegistry(actor).ok) return null;
  if (text.length < 2) return { rows: [], total: 0, weak: 0 };
  const { rows, ...counts } = await searchRegistry(actor, { text });
  return { ...counts, rows: rows.slice(0, mostPeople) };
}

async function inquiriesFound(actor: Actor, digits: string | undefined): Promise<FoundInquiry[]> {
  if (!digits || !mayReadInquiries(actor).ok) return [];
  const rows = await reading(actor, (tx) => inquiriesReferred(tx, scopeOf(actor), digits));
  return rows.map(({ id, reference, status, inquirerName, sought: [person] }) => {
    const birth = person && fromColumns('birth', person);
    return {
      id: id as InquiryId,
      reference,
      status: status as InquiryStatus,
      name: (person && (fullName(person) || person.otherNames)) ?? '',
      inquirerName,
      birthYear: birth?.from ? Number(birth.from.slice(0, 4)) : null,
      band: null,
      parts: [],
    };
  });
}

async function batchesFound(actor: Actor, digits: string | undefined): Promise<FoundBatch[]> {
  if (!digits || !mayReadBatches(actor).ok) return [];
  const rows = await reading(actor, (tx) => batchesNumbered(tx, scopeOf(actor), Number(digits)));
  return rows.map(({ id, number, name }) => ({ id: id as BatchId, number: batchNumber(number), name }));
}
