import 'server-only';
import type { Actor } from '../../access/actor';
import { mayEnter, mayReadBatches, mayReadInquiries, maySearchRegistry } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { batchNumber, inGroups } from '../../kernel/numerals';
import { reading } from '../../platform/db';
import { must } from '../../platform/demand';
import { searchRegistry } from '../../prisoners/queries/search-registry';
import type { FoundRecords } from '../schema/found';
import { batchesNumbered, inquiriesReferred } from '../store/found';

type Found = FoundRecords['records'];
const mostPeople = 12;

/** Records by name or number that this person may open: people, inquiries by reference, batches by number. */
export async function searchRecords(actor: Actor, { query }: { query: string }): Promise<FoundRecords> {
  must(mayEnter(actor));
  const digits = query.replace(/[\s-]/g, '');
  return {
    records: [
      ...(await batches(actor, /^(?:b|б)?(\d{1,6})$/iu.exec(digits)?.[1])),
      ...(await inquiries(actor, /^\d{4,9}$/.exec(digits)?.[0])),
      ...(await people(actor, query)),
    ],
  };
}

async function people(actor: Actor, query: string): Promise<Found> {
  if (query.length < 2 || !maySearchRegistry(actor).ok) return [];
  const { rows } = await searchRegistry(actor, { text: query });
  return rows
    .filter(({ mayOpen }) => mayOpen)
    .slice(0, mostPeople)
    .map(({ id, number, names, birthYear }) => ({
      href: `/prisoners/${id}`,
      title: [...new Set(names.map(({ full }) => full))].slice(0, 2).join(' · '),
      note: birthYear ? `${number} · ${birthYear}` : number,
    }));
}

async function inquiries(actor: Actor, digits: string | undefined): Promise<Found> {
  if (!digits || !mayReadInquiries(actor).ok) return [];
  const rows = await reading(actor, (tx) => inquiriesReferred(tx, scopeOf(actor), digits));
  return rows.map(({ id, reference }) => ({ href: `/inquiries/${id}`, title: inGroups(reference, 3), note: '' }));
}

async function batches(actor: Actor, digits: string | undefined): Promise<Found> {
  if (!digits || !mayReadBatches(actor).ok) return [];
  const rows = await reading(actor, (tx) => batchesNumbered(tx, scopeOf(actor), Number(digits)));
  return rows.map(({ id, number, name }) => ({ href: `/exchanges/${id}`, title: name, note: batchNumber(number) }));
}
