import 'server-only';
import type { Actor } from '../../access/actor';
import { mayWorkCounterpart } from '../../access/exchange-rules';
import { scopeOf } from '../../access/scope';
import { findBatch } from '../../exchanges/store/batch';
import { mustSayOrder } from '../../imports/rules/mapping';
import type { BatchId, CounterpartListId } from '../../kernel/ids';
import { reading } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { staffNames } from '../../staff/store/names';
import { takesWord } from '../rules/lists';
import { countOffered } from '../rules/offered';
import { type ListDetail, type ListOverview, listMapping } from '../schema/lists';
import { openSamples } from '../store/files';
import { cleanLines } from '../store/lines';
import { countedLines, countLines, findList, listsOf } from '../store/lists';
import { countsOf, headOf } from './list-heads';

/** The lists of theirs that came for a batch, the newest first, and how many they offer. Names nobody on them. */
export const readLists = (actor: Actor, { id }: { id: BatchId }): Promise<ListOverview> =>
  reading(actor, async (tx) => {
    must(mayWorkCounterpart(actor));
    const scope = scopeOf(actor);
    const batch = found(await findBatch(tx, scope, id));
    const lists = await listsOf(tx, scope, id);
    const groups = await countLines(
      tx,
      scope,
      lists.map((list) => list.id),
    );
    const names = await staffNames(
      tx,
      scope,
      lists.flatMap((list) => [list.createdById, list.setAsideById]),
    );
    return {
      lists: lists.map((list) => {
        const own = groups.filter(({ listId }) => listId === list.id);
        return headOf(list, { names, counts: countsOf(own, 0) });
      }),
      offered: countOffered(await countedLines(tx, scope, id)),
      takes: takesWord(batch).ok,
    };
  });

const shownLines = 30;

/** One list: where it stands, how it is understood, and how many of its lines stand how. */
export const readList = (actor: Actor, { listId }: { listId: CounterpartListId }): Promise<ListDetail> =>
  reading(actor, async (tx) => {
    must(mayWorkCounterpart(actor));
    const scope = scopeOf(actor);
    const list = found(await findList(tx, scope, listId));
    const names = await staffNames(tx, scope, [list.createdById, list.setAsideById]);
    const clean = list.status === 'ready' ? (await cleanLines(tx, scope, listId)).length : 0;
    const mapping = listMapping.safeParse(list.mapping).data ?? null;
    const samples = list.status === 'uploaded' ? openSamples(list) : [];
    const table = samples.find(({ sheet }) => sheet === mapping?.sheet)?.lines ?? [];
    return {
      ...headOf(list, { names, counts: countsOf(await countLines(tx, scope, [listId]), clean) }),
      samples: samples.map(({ sheet, lines }) => ({ sheet, lines: lines.slice(0, shownLines) })),
      mapping,
      asksOrder: mapping !== null && mustSayOrder(table.slice(mapping.headerLine), mapping.columns),
    };
  });
