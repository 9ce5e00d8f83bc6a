import { createHash, randomBytes } from 'node:crypto';
import type { Address } from './gather';
import { shown } from './plant-list';
import { idOf, type Planting } from './plant-record';
import type { Staff } from './readers';

/**
 * The plan of a draft with every text planning keeps: its set-up, overrides returned, agreed and ended, and a submission that
 * was signed by one and given back by the other. Answers where it is read.
 */
export async function aPlan({ staff, by }: Planting): Promise<Address[]> {
  const word = by('a plan');
  const batch = await aDraft(staff);
  await setUp(staff, batch, word);
  await overrides(staff, batch, word);
  const run = await drawn(staff, batch);
  await submissions(staff, { batch, run }, word);
  const person = await idOf(
    'select prisoner_id as id from plan_run_person where run_id = $1 order by position limit 1',
    [run],
  );
  const api = ['set-up', 'overrides', 'submissions', 'runs', 'draws'].map((part) => `/api/batches/${batch}/${part}`);
  const pages = ['', '/set-up', '/overrides', '/approval'].map((part) => `/exchanges/${batch}/plan${part}`);
  const reads = [...api, ...pages, `/api/plans/${run}`, `/api/plans/${run}/people/${person}`];
  return [
    ...reads.map((at): Address => ({ at, by: 'everybody' })),
    { at: `/api/plans/${run}/people`, post: { show: 'all' }, by: 'everybody' },
  ];
}

type Word = (field: string) => string;

async function aDraft({ planner }: Staff): Promise<string> {
  const side = (code: string) => idOf('select id from party where code = $1', [code]);
  const terms = { oursId: await side('north'), theirsId: await side('south'), plannedOn: null };
  const { id } = await planner('POST', '/api/batches', { ...terms, name: 'Canary plan', seats: 2, stretchers: 0 });
  return String(id);
}

async function setUp({ planner }: Staff, batch: string, word: Word) {
  const at = `/api/batches/${batch}/set-up`;
  const page = (await planner('GET', at)) as unknown as {
    content: object;
    options: { place: { value: string }[] };
  };
  await planner('PATCH', at, {
    version: 0,
    content: {
      ...page.content,
      groups: [{ key: 'unit', value: word('plan: value of a limit'), ceiling: 5 }],
      vehicles: [{ type: word('plan: type of vehicle'), count: 1, seats: 2, stretchers: 0, isolation: 0 }],
      sites: [
        { id: 'one', name: word('plan: name of a site'), places: page.options.place.map(({ value }) => value) },
        { id: 'two', name: 'Second', places: [word('plan: place a site serves')] },
      ],
    },
  });
}

async function overrides({ planner, supervisor }: Staff, batch: string, word: Word) {
  const at = `/api/batches/${batch}/overrides`;
  const prisoner = await idOf(
    `select id from prisoner p where not sealed and status = 'confirmed-captive'
       and not exists (select from batch_member m where m.prisoner_id = p.id) order by number desc limit 1`,
    [],
  );
  const propose = (note: string) =>
    planner('POST', at, { kind: 'pin-out', prisonerIds: [prisoner], code: 'other-specify', note });
  const returned = await propose(word('override: note'));
  await supervisor('POST', `${at}/${returned.id}`, {
    action: 'return',
    version: 1,
    note: word('override: why it was returned'),
  });
  const ended = await propose(word('override: note of one that was agreed'));
  await supervisor('POST', `${at}/${ended.id}`, { action: 'agree', version: 1 });
  await planner('POST', `${at}/${ended.id}`, {
    action: 'withdraw',
    version: 2,
    note: word('override: why it was ended'),
  });
}

/** A finished run under a draw both supervisors revealed. */
async function drawn({ planner, supervisor, 'second supervisor': second }: Staff, batch: string): Promise<string> {
  const { id: draw } = await planner('POST', `/api/batches/${batch}/draws`, {});
  const drawers = [supervisor, second].map((desk) => ({ desk, secret: randomBytes(32) }));
  for (const { desk, secret } of drawers)
    await desk('POST', `/api/draws/${draw}/commitments`, {
      commitment: createHash('sha256').update(secret).digest('hex'),
    });
  await planner('POST', `/api/draws/${draw}/closing`, {});
  for (const { desk, secret } of drawers)
    await desk('POST', `/api/draws/${draw}/reveals`, { secret: secret.toString('hex') });
  const { id } = await planner('POST', `/api/batches/${batch}/runs`, { kind: 'plan', drawId: draw });
  return shown(`select id from plan_run where id = $1 and status = 'done'`, [id]);
}

type Plan = { batch: string; run: string };
async function submissions(
  { planner, supervisor, 'second supervisor': second }: Staff,
  { batch, run }: Plan,
  word: Word,
) {
  const at = `/api/batches/${batch}/submissions`;
  const { id } = await planner('POST', at, {
    runId: run,
    acknowledged: true,
    note: word('submission: note'),
  });
  const signedHash = await idOf('select signed_hash as id from plan_submission where id = $1', [id]);
  await supervisor('POST', `${at}/${id}`, {
    action: 'approve',
    version: 1,
    signedHash,
    acknowledged: true,
    note: word('submission: note of a signature'),
  });
  await second('POST', `${at}/${id}`, {
    action: 'return',
    version: 2,
    reason: 'other',
    note: word('submission: note of a return'),
  });
}
