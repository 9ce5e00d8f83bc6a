import 'server-only';
import type { Actor } from '../../access/actor';
import { mayReadBatches } from '../../access/exchange-rules';
import { mayEnter, mayReadInquiries, maySearchRegistry } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { searchInquiries } from '../../inquiries/queries/search-inquiries';
import type { FoundInquiry } from '../../inquiries/schema/found';
import type { BatchId } from '../../kernel/ids';
import { batchNumber } from '../../kernel/numerals';
import { reading } from '../../platform/db';
import { must } from '../../platform/demand';
import { searchRegistry } from '../../prisoners/queries/search-registry';
import type { EverythingFound, FoundBatch } from '../schema/found';
import { batchesNumbered } from '../store/found';

const mostPeople = 12;

/** People by name or number, inquiries, batches by number: each only for those whose work it is. */
export async function searchRecords(actor: Actor, { query }: { query: string }): Promise<EverythingFound> {
  must(mayEnter(actor));
  const digits = query.replace(/[\s-]/g, '');
  const [people, inquiries, batches] = [
    await peopleFound(actor, query),
    await inquiriesFound(actor, query),
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

const inquiriesFound = async (actor: Actor, text: string): Promise<FoundInquiry[]> =>
  text.length < 2 || !mayReadInquiries(actor).ok ? [] : searchInquiries(actor, { text });

async function batchesFound(actor: Actor, digits: string | undefined): Promise<FoundBatch[]> {
  if (!digits || !mayReadBatches(actor).ok) return [];
  const rows = await reading(actor, (tx) => batchesNumbered(tx, scopeOf(actor), Number(digits)));
  return rows.map(({ id, number, name }) => ({ id: id as BatchId, number: batchNumber(number), name }));
}
