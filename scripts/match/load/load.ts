import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import pg from 'pg';
import { copyInto } from './copy';
import type { Derived, Task } from './derive';
import { type Loaded, type Target, targets } from './person';

const chunk = 5000;
/** Far from the seeds a registry of questions is made with: the same people would be on file twice. */
const firstSeed = 700_000_001;
const threads = 2;

/** A stream of tasks through some threads, answered in the order they were given, a few ahead of the reader. */
async function* derived(tasks: readonly Task[]): AsyncGenerator<Derived> {
  const workers = Array.from(
    { length: Math.min(threads, tasks.length) },
    // What is derived lives no longer than its chunk: with more room for the young, less is collected again and again.
    () =>
      new Worker(new URL('./derive-worker.mjs', import.meta.url), {
        resourceLimits: { maxYoungGenerationSizeMb: 128 },
      }),
  );
  const ask = (worker: Worker, task: Task) =>
    new Promise<Derived>((resolve, reject) => {
      worker.once('message', (answer: Derived) => resolve(answer));
      worker.once('error', reject);
      worker.postMessage(task);
    });
  const waiting: Promise<Derived>[] = [];
  const tails = workers.map(() => Promise.resolve() as Promise<unknown>);
  const give = (at: number) => {
    const task = tasks[at];
    const worker = workers[at % workers.length];
    if (!task || !worker) return;
    const answer = (tails[at % workers.length] ?? Promise.resolve()).then(() => {
      worker.removeAllListeners();
      return ask(worker, task);
    });
    tails[at % workers.length] = answer;
    waiting.push(answer);
  };
  try {
    for (let at = 0; at < workers.length * 2; at += 1) give(at);
    for (let at = workers.length * 2; waiting.length > 0; at += 1) {
      const next = await waiting.shift();
      give(at);
      if (next) yield next;
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

async function write(client: pg.Client, rows: Derived) {
  await client.query('begin');
  for (const target of Object.keys(targets) as Target[])
    await copyInto(client, targets[target], Buffer.from(rows[target]));
  await client.query('commit');
}

/** The indexes of these tables but for those that keep a row single: taken away, and given back as they were. */
async function withoutIndexes(client: pg.Client) {
  const { rows } = await client.query<{ name: string; definition: string }>(`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
    where indrelid = any ('{prisoner,prisoner_name,prisoner_search}'::regclass[]) and not indisunique`);
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return async () => {
    for (const { definition } of rows) await client.query(definition);
  };
}

export type LoadingTime = { rows: number; seconds: number; rowsPerSecond: number; indexSeconds: number };
const rate = (rows: number, since: number, indexSeconds = 0): LoadingTime => {
  const seconds = (performance.now() - since) / 1000;
  return {
    rows,
    seconds: round(seconds),
    rowsPerSecond: Math.round(rows / Math.max(seconds, 0.001)),
    indexSeconds: round(indexSeconds),
  };
};
const round = (value: number) => Math.round(value * 100) / 100;

const connected = async <T>(address: string, work: (client: pg.Client) => Promise<T>) => {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

/**
 * Invented people, in bulk: indexes are taken away, and built again when all are there; references are not checked row by
 * row, because every row and what it refers to are made here. The time is that of all of it, the indexes included.
 */
export const loadInvented = (address: string, count: number, say: (done: number) => void): Promise<LoadingTime> =>
  connected(address, async (client) => {
    const began = performance.now();
    await client.query("set synchronous_commit = off; set session_replication_role = 'replica'");
    const buildIndexes = await withoutIndexes(client);
    const tasks = Array.from({ length: Math.ceil(count / chunk) }, (_, at) => ({
      seed: firstSeed + at,
      from: at * chunk,
      count: Math.min(chunk, count - at * chunk),
    }));
    let done = 0;
    for await (const rows of derived(tasks)) {
      await write(client, rows);
      done += chunk;
      if (done % 100_000 === 0) say(done);
    }
    await client.query("set maintenance_work_mem = '1GB'");
    const built = performance.now();
    await buildIndexes();
    return rate(count, began, (performance.now() - built) / 1000);
  });

/** People of a registry, with every index kept, as an import while people work. */
export const loadPeople = (address: string, people: readonly Omit<Loaded, 'uuid'>[]) =>
  connected(address, async (client) => {
    const began = performance.now();
    const all = people.map((one) => ({ ...one, uuid: randomUUID() }));
    const tasks = Array.from({ length: Math.ceil(all.length / chunk) }, (_, at) => ({
      people: all.slice(at * chunk, (at + 1) * chunk),
    }));
    for await (const rows of derived(tasks)) await write(client, rows);
    return { ids: all.map(({ uuid }) => uuid), time: rate(all.length, began) };
  });

/** Statistics and visibility for the planner, and how much room everything takes. */
export const settle = (address: string) =>
  connected(address, async (client) => {
    await client.query('vacuum analyze prisoner_search');
    await client.query('analyze');
    const { rows } = await client.query<{
      index: string;
      keys: string;
      primary: string;
      table: string;
      people: string;
      database: string;
    }>(`
      select pg_relation_size('prisoner_search_keys_idx') + pg_relation_size('prisoner_search_surname_given_idx') as index,
        pg_relation_size('prisoner_search_keys_idx') as keys, pg_relation_size('prisoner_search_pkey') as "primary",
        pg_table_size('prisoner_search') as table, pg_database_size(current_database()) as database,
        (select count(*) from prisoner_search) as people`);
    const [size] = rows;
    const people = Number(size?.people);
    return {
      people,
      indexBytes: Number(size?.index),
      keysIndexBytes: Number(size?.keys),
      primaryKeyBytes: Number(size?.primary),
      indexBytesPerMillion: Math.round((Number(size?.index) / Math.max(people, 1)) * 1e6),
      tableBytes: Number(size?.table),
      databaseBytes: Number(size?.database),
    };
  });
