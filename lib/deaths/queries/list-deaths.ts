import 'server-only';
import type { Actor } from '../../access/actor';
import { mayDecideDeaths } from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { DeathId, PrisonerId } from '../../kernel/ids';
import { reading, type Tx } from '../../platform/db';
import { must } from '../../platform/demand';
import { nameOf } from '../../prisoners/store/within';
import { staffNames } from '../../staff/store/names';
import type { DeathStatus } from '../rules/moves';
import { toCorrect } from '../rules/telling';
import type { DeathFilter, DeathLine, DeathPage, DeathTab } from '../schema/view';
import { pageOfDeaths, pageSize } from '../store/decisions';
import { progressOf } from '../store/tellings';
import { groundNow } from './ground';

const statusesIn: Record<DeathTab, readonly DeathStatus[]> = {
  awaiting: ['proposed'],
  'to-tell': ['decided'],
  acknowledged: ['acknowledged'],
  over: ['revoked', 'returned', 'withdrawn'],
};

type Row = Awaited<ReturnType<typeof pageOfDeaths>>[number];

/** Decisions of death under one heading, fifty a page. The log says that the list was read. */
export const listDeaths = (actor: Actor, { tab, after }: DeathFilter): Promise<DeathPage> =>
  reading(actor, async (tx) => {
    must(mayDecideDeaths(actor));
    const scope = scopeOf(actor);
    const place = after && /^[0-9a-f-]{36}$/.test(after) ? after : null;
    const rows = await pageOfDeaths(tx, scope, statusesIn[tab], place);
    const shown = rows.slice(0, pageSize);
    const names = await staffNames(
      tx,
      scope,
      shown.map(({ proposedById }) => proposedById),
    );
    const lines: DeathLine[] = [];
    for (const row of shown) lines.push(await lineOf(tx, scope, row, { names, me: actor.id }));
    await record(tx, actor, { type: 'death.listed', detail: { tab, lines: lines.length } });
    return { lines, next: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null };
  });

async function lineOf(
  tx: Tx,
  scope: Scope,
  row: Row,
  { names, me }: { names: ReadonlyMap<string, string>; me: string | null },
): Promise<DeathLine> {
  const progress = await progressOf(tx, scope, row.id);
  const planned = row.tellings.filter(({ status }) => status === 'assigned').map(({ plannedAt }) => plannedAt);
  return {
    id: row.id as DeathId,
    number: row.number,
    status: row.status as DeathStatus,
    ground: row.ground as DeathLine['ground'],
    person: {
      id: row.prisoner.id as PrisonerId,
      number: row.prisoner.number,
      name: nameOf(row.prisoner),
      sealed: row.prisoner.sealed,
    },
    proposedBy: names.get(row.proposedById) ?? null,
    proposedAt: row.proposedAt.toISOString(),
    mine: row.proposedById === me,
    families: progress.length,
    acknowledged: progress.filter(({ acknowledged }) => acknowledged).length,
    nextVisit: planned.sort((a, b) => a.getTime() - b.getTime())[0]?.toISOString() ?? null,
    attention: await attentionOf(tx, scope, row),
  };
}

/** What both people should look at: derived each time, and nothing is changed by it. */
export async function attentionOf(tx: Tx, scope: Scope, row: Row): Promise<DeathLine['attention']> {
  const tellings = row.tellings as unknown as Parameters<typeof toCorrect>[0];
  if (row.status === 'revoked') return toCorrect(tellings).length > 0 ? 'to-correct' : null;
  if (row.revokeAskedAt) return 'revocation-asked';
  if (!['proposed', 'decided', 'acknowledged'].includes(row.status)) return null;
  return (await groundNow(tx, scope, row)).ok ? null : 'ground-fell';
}
