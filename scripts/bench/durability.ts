import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { anInquiryForm } from '../../prisma/worlds/inquiries';
import { build } from '../prepare/build.mjs';
import { startChild } from '../prepare/children.mjs';
import { freePort } from '../prepare/port.mjs';
import { servingEnvironment, untilHealthy } from '../prepare/serve.mjs';
import { ownDatabase } from './own-server';

/*
 * npm run --silent bench:durability: sends families' inquiries to the built application while the web server and the
 * database are each killed five times at random moments, then sends again what was not acknowledged and a part of what
 * was. Prints one JSON object: what was acknowledged and is not in the database, and what is in it twice.
 * Each submission comes from a network of its own, as families' do, so the wide limit per network is not in the way.
 */
const submissions = Number(process.env.BENCH_SUBMISSIONS ?? 2400);
const kills = Number(process.env.BENCH_KILLS ?? 5);
const atOnce = 6;
const replayed = 400;

console.log = console.error;
type Submission = { submissionId: string; body: string; network: string; reference?: string };
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const all: Submission[] = Array.from({ length: submissions }, (_, n) => {
  const submissionId = randomUUID();
  const network = `10.${(n >> 8) & 255}.${n & 255}.1`;
  return { submissionId, network, body: JSON.stringify(anInquiryForm({ n, submissionId })) };
});

await build();
const database = await ownDatabase();
const port = (await freePort()) as number;
const env = {
  ...process.env,
  DATABASE_URL: database.url,
  HOMEWARD_SECRET: randomBytes(48).toString('base64'),
  HOMEWARD_URL: `http://127.0.0.1:${port}`,
  HOMEWARD_DEMO: '1',
};
const startWeb = () =>
  startChild(
    'web server of the durability measurement',
    ['node_modules/next/dist/bin/next', 'start', '-p', `${port}`],
    {
      env: servingEnvironment(env, port),
      toFile: true,
    },
  );
let web = startWeb();
let up = untilHealthy(port, web.exited);
await up;

/** Sends one submission; answers its reference when the server acknowledged it, otherwise undefined. */
async function send({ body, network }: Submission): Promise<string | undefined> {
  const response = await fetch(`http://127.0.0.1:${port}/api/submissions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': network },
    body,
    signal: AbortSignal.timeout(20_000),
  }).catch(() => undefined);
  if (response?.status !== 201) return undefined;
  const receipt = (await response.json().catch(() => undefined)) as { reference: string } | undefined;
  return receipt?.reference;
}

let sent = 0;
const killed = { web: 0, database: 0 };

async function killWeb() {
  web.kill();
  await web.exited;
  web = startWeb();
  killed.web += 1;
}

async function killDatabase() {
  await database.kill();
  await pause(Math.random() * 1000);
  await database.start();
  killed.database += 1;
}

/** Kills in turn, at moments spread at random over the sending. */
async function killing() {
  const turns = Array.from({ length: kills * 2 }, (_, n) => (n % 2 ? killDatabase : killWeb));
  for (const [n, kill] of turns.entries()) {
    const moment = ((n + 0.15 + Math.random() * 0.7) / turns.length) * submissions;
    while (sent < moment) await pause(20);
    up = kill().then(() => untilHealthy(port, web.exited));
    await up;
    console.error(
      `  ${sent} of ${submissions} sent; web server killed ${killed.web} times, database ${killed.database}`,
    );
  }
}

/** Sends everything once. After a failure a sender waits until the house is up again, as a person would. */
async function sending() {
  const waiting = [...all];
  const sender = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      sent += 1;
      const reference = await send(next);
      if (reference) next.reference = reference;
      else await up.catch(() => {});
    }
  };
  await Promise.all(Array.from({ length: atOnce }, sender));
}

const began = Date.now();
const chaos = killing();
await sending();
await chaos;
const acknowledgedFirst = all.filter(({ reference }) => reference).length;

// Sent again: everything that was not acknowledged, until it is, and a random part of what was.
let otherReceipts = 0;
const again = [
  ...all.filter(({ reference }) => !reference),
  ...all
    .filter(({ reference }) => reference)
    .sort(() => Math.random() - 0.5)
    .slice(0, replayed),
];
for (const one of again) {
  let reference: string | undefined;
  for (let tries = 0; !reference && tries < 50; tries += 1) reference = await send(one);
  if (one.reference && one.reference !== reference) otherReceipts += 1;
  if (reference) one.reference = reference;
}

const client = new pg.Client({ connectionString: database.adminUrl });
await client.connect();
const { rows } = await client.query<{ id: string; reference: string; parts: string }>(`
  select submission_id as id, reference, concat_ws(',',
    (select count(*) from sought_person s where s.inquiry_id = i.id),
    (select count(*) from inquiry_event e where e.inquiry_id = i.id),
    (select count(*) from audit_event a where a.inquiry_id = i.id and a.type = 'inquiry.submitted'),
    (select count(*) from outbox_message o where o.inquiry_id = i.id)) as parts
  from inquiry i`);
await client.end();
web.kill();
await web.exited;
await database.remove();

const inDatabase = new Set(rows.map(({ id, reference }) => `${id} ${reference}`));
const acknowledged = all.filter(({ reference }) => reference);
const lost = acknowledged.filter(
  ({ submissionId, reference }) => !inDatabase.has(`${submissionId} ${reference}`),
).length;
const result = {
  acknowledged: acknowledged.length,
  lost,
  duplicates: rows.length - new Set(rows.map(({ id }) => id)).size,
  serverKills: killed.web,
  databaseKills: killed.database,
  submissions,
  acknowledgedWhileKilling: acknowledgedFirst,
  sentAgain: again.length,
  otherReceipts,
  halfWritten: rows.filter(({ parts }) => parts !== '1,1,1,1').length,
  unasked: rows.filter(({ id }) => !all.some(({ submissionId }) => submissionId === id)).length,
  seconds: Math.round((Date.now() - began) / 1000),
};
process.stdout.write(`${JSON.stringify(result)}\n`);
const whole = acknowledged.length === submissions && killed.web >= kills && killed.database >= kills;
const faults = lost + result.duplicates + otherReceipts + result.halfWritten + result.unasked;
process.exit(whole && faults === 0 ? 0 : 1);
