import 'server-only';
import type { Actor } from '../../access/actor';
import { mayReadPairs } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { reading } from '../../platform/db';
import { must } from '../../platform/demand';
import type { PairFilter, PairPage } from '../schema/pairs';
import { type After, type PairRow, pageOfPairs } from '../store/pairs';
import { pairLineOf } from './pair-line';
import { saidOfPairs } from './said-of-pairs';

/** The pairs this actor sees under a filter, the surest first, fifty a page. Names and reasons only: no record is opened by it. */
export const listPairs = (actor: Actor, filter: PairFilter): Promise<PairPage> =>
  reading(actor, async (tx) => {
    must(mayReadPairs(actor));
    const scope = scopeOf(actor);
    const asked = { filter, me: actor.id ?? '', after: placeFrom(filter) };
    const { rows, more, total } = await pageOfPairs(tx, scope, asked);
    const said = await saidOfPairs(
      tx,
      scope,
      rows.filter(({ verdict, carried }) => verdict ?? carried),
    );
    const last = rows.at(-1);
    return {
      total,
      next: more && last ? placeOf(filter, last) : null,
      lines: rows.map((row) => pairLineOf(actor, row, said.get(row.id))),
    };
  });

const placeOf = ({ show }: PairFilter, { bits, updatedAt, id }: PairRow) =>
  `${show === 'decided' ? updatedAt.toISOString() : bits}_${id}`;

/** A place as it came back; anything else begins at the first page. */
function placeFrom({ show, after }: PairFilter): After {
  const [at = '', id = ''] = (after ?? '').split('_');
  if (!at || !/^[0-9a-f-]{36}$/.test(id)) return null;
  if (show === 'decided') return Number.isNaN(Date.parse(at)) ? null : { at: new Date(at), id };
  return Number.isFinite(Number(at)) ? { bits: Number(at), id } : null;
}
