import 'server-only';
import { QueryClient } from '@tanstack/react-query';
import type { Actor } from '@/lib/access/actor';
import { answersOfBatch, linesOfList, theirList, theirLists } from '@/lib/counterpart/hooks';
import { readAnswers } from '@/lib/counterpart/queries/read-answers';
import { readLines } from '@/lib/counterpart/queries/read-lines';
import { readList, readLists } from '@/lib/counterpart/queries/read-lists';
import { type CounterpartQuery, filterOf, viewShown } from '@/lib/counterpart/schema/page';
import type { BatchId, CounterpartListId } from '@/lib/kernel/ids';
import { pageData } from '@/lib/platform/page';

type Asked = { actor: Actor; id: BatchId; asked: CounterpartQuery };

/** What the part of the answers shows first, under the keys the browser will use. */
export async function answersPart({ actor, id, asked }: Asked) {
  const queries = new QueryClient();
  const filter = filterOf(asked);
  const page = await pageData(() => readAnswers(actor, { ...filter, id }));
  queries.setQueryData(answersOfBatch(id, filter).queryKey, page);
  return { queries, list: null };
}

/** What the part of the lists shows first: the lists, the one that is asked for or the newest, and its lines. */
export async function listsPart({ actor, id, asked }: Asked) {
  const queries = new QueryClient();
  const overview = await pageData(() => readLists(actor, { id }));
  queries.setQueryData(theirLists(id).queryKey, overview);
  const list = (overview.lists.find((one) => one.id === asked.list) ?? overview.lists[0])?.id ?? null;
  if (list) await oneList(queries, actor, { listId: list, asked });
  return { queries, list };
}

type OfList = { listId: CounterpartListId; asked: CounterpartQuery };

async function oneList(queries: QueryClient, actor: Actor, { listId, asked }: OfList) {
  const list = await pageData(() => readList(actor, { listId }));
  queries.setQueryData(theirList(listId).queryKey, list);
  if (list.status !== 'ready' && list.status !== 'set-aside') return;
  const shown = { show: viewShown(list.counts, asked.show), after: asked.after ?? 0 };
  const lines = await pageData(() => readLines(actor, { listId, ...shown }));
  queries.setQueryData(linesOfList(listId, { ...shown, stage: list.status }).queryKey, lines);
}
