import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { StaffActor } from '../../lib/access/actor';
import type { UserId } from '../../lib/kernel/ids';
import { disconnect } from '../../lib/platform/db';
import { countNames } from '../../lib/prisoners/commands/count-names';
import { ownDatabase } from '../bench/own-server';
import { ask } from './ask';
import { method, prepareBaseline, strongFrom } from './baseline';
import { loadInvented, loadPeople, settle } from './load/load';
import { type Answered, byCategory } from './measure';
import type { Query, RegistryPerson } from './tables';

const settings = {
  shared_buffers: '2GB',
  effective_cache_size: '6GB',
  max_wal_size: '8GB',
  max_parallel_maintenance_workers: '2',
  checkpoint_timeout: '30min',
};
const warming = 200;
const baselineQueries = 150;

type Asked = { registry: readonly RegistryPerson[]; queries: readonly Query[]; pad: number; baseline: boolean };

/**
 * Loads a throw-away database on a server of its own, asks every query as a member of staff would, and says how well and
 * how fast it was answered. The same transaction, permissions and log as in the application.
 */
export async function evaluate({ registry, queries, pad, baseline }: Asked) {
  const database = await ownDatabase({ purpose: 'matching', settings });
  // Interrupted, it leaves no server and no folder behind.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void database.remove().finally(() => process.exit(1)));
  try {
    process.env.DATABASE_URL = database.url;
    const actor = await anOfficer(database.adminUrl);
    const invented = await loadInvented(database.adminUrl, pad, (done) => console.error(`  ${done} of ${pad} people`));
    const people = await loadPeople(database.adminUrl, registry);
    const sizes = await settle(database.adminUrl);
    const counted = await countNames();
    console.error(`  loaded; ${counted.names} names and ${counted.commonKeys} common keys counted`);
    const uuidOf = new Map(registry.map(({ id }, at) => [id, people.ids[at] ?? '']));
    for (const query of queries.slice(0, warming)) await ask(actor, query, uuidOf);
    const answered: Answered[] = [];
    for (const query of queries) answered.push(await ask(actor, query, uuidOf));
    const compared = baseline ? await runBaseline(database.adminUrl, queries, uuidOf) : undefined;
    const result = byCategory(answered);
    return {
      ...result,
      loading: { ...invented, withIndexKept: people.time, ...sizes },
      ...(compared
        ? {
            baseline: {
              method,
              strongFrom,
              ...compared,
              p95Ratio: Math.round(((compared.overall.p95Ms ?? 0) / (result.overall.p95Ms || 1)) * 10) / 10,
            },
          }
        : {}),
    };
  } finally {
    await disconnect();
    await database.remove();
  }
}

async function runBaseline(address: string, queries: readonly Query[], uuidOf: ReadonlyMap<string, string>) {
  console.error('  building the baseline');
  const trigrams = await prepareBaseline(address);
  const step = Math.max(1, Math.floor(queries.length / baselineQueries));
  const sample = queries.filter((_, at) => at % step === 0).slice(0, baselineQueries);
  for (const query of sample.slice(0, 10)) await trigrams.ask(query, uuidOf);
  const answered: Answered[] = [];
  for (const query of sample) answered.push(await trigrams.ask(query, uuidOf));
  await trigrams.end();
  return byCategory(answered);
}

async function anOfficer(address: string): Promise<StaffActor> {
  const id = randomUUID() as UserId;
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  await client.query(
    "insert into app_user (id, email, display_name) values ($1, 'officer@evaluation.example', 'Officer')",
    [id],
  );
  await client.query("insert into user_role (user_id, role) values ($1, 'case-officer')", [id]);
  await client.end();
  return { kind: 'staff', id, name: 'Officer', roles: new Set(['case-officer'] as const) };
}
