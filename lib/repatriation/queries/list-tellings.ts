import 'server-only';
import type { Actor } from '../../access/actor';
import { mayAssignTelling, mayTell } from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import type { SoughtId } from '../../kernel/ids';
import { reading, type Tx } from '../../platform/db';
import { must } from '../../platform/demand';
import type { PrisonerStatus } from '../../prisoners/rules';
import { staffNames } from '../../staff/store/names';
import { statusesFor } from '../rules';
import type { TellingFilter, TellingLine, TellingPage } from '../schema';
import { pageOfTellings, pageOfUntold } from '../store/telling-list';
import { pageSize } from '../store/tellings';
import { familyOf, personOf, tellingLineOf } from './telling-lines';

/** Families to be told: those nobody has opened a task for, or the tasks under one heading; fifty a page. */
export const listTellings = (actor: Actor, { tab, after }: TellingFilter): Promise<TellingPage> =>
  reading(actor, async (tx) => {
    must(mayTell(actor));
    const scope = scopeOf(actor);
    const now = new Date();
    const place = after && /^[0-9a-f-]{36}$/.test(after) ? after : null;
    const page =
      tab === 'to-open'
        ? await untold(tx, scope, place)
        : await tasks(tx, scope, { tab, after: place, reader: { me: actor.id ?? '', now } });
    return { ...page, mayOpen: mayAssignTelling(actor).ok, now: now.toISOString() };
  });

async function tasks(tx: Tx, scope: Scope, asked: Parameters<typeof pageOfTellings>[2]) {
  const found = await pageOfTellings(tx, scope, asked);
  const shown = found.slice(0, pageSize);
  const names = await staffNames(
    tx,
    scope,
    shown.map(({ officerId }) => officerId),
  );
  return {
    lines: shown.map((row) => tellingLineOf(row, { names, me: asked.reader.me })),
    next: found.length > pageSize ? (shown.at(-1)?.id ?? null) : null,
  };
}

async function untold(tx: Tx, scope: Scope, after: string | null) {
  const found = await pageOfUntold(tx, scope, after);
  const shown = found.slice(0, pageSize);
  return {
    lines: shown.flatMap((row): TellingLine[] => {
      if (!row.prisoner) return [];
      const person = personOf(row.prisoner);
      return [
        {
          id: null,
          soughtId: row.id as SoughtId,
          what: newsAbout(person.status),
          status: null,
          person,
          family: familyOf(row.inquiry, row.linkStatus),
          officer: null,
          mine: false,
          dueAt: null,
          attempts: 0,
          lastAttemptAt: null,
          reachedAt: null,
        },
      ];
    }),
    next: found.length > pageSize ? (shown.at(-1)?.id ?? null) : null,
  };
}

const newsAbout = (status: PrisonerStatus) =>
  statusesFor('returned').includes(status) ? ('returned' as const) : ('captivity-confirmed' as const);
