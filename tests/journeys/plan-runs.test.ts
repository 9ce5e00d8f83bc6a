import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { signedIn } from '../access/callers';
import { baseUrl, inApplication, signIns } from '../setup/app-server';

/*
 * The plan of a batch through the built application and the worker it runs with: nothing here is called, everything is
 * asked for as a browser asks.
 */
// biome-ignore lint/suspicious/noExplicitAny: what another program sent, read as a test reads it
type Answer = { status: number; body: any };
let batch: string;
const cookies = new Map<string, string>();
const mailOf = (role: string, nth = 0) => signIns().filter((one) => one.role === role)[nth]!;

beforeAll(async () => {
  for (const [name, { email, password }] of [
    ['planner', mailOf('planner')],
    ['supervisor', mailOf('supervisor')],
    ['second', mailOf('supervisor', 1)],
    ['analyst', mailOf('analyst')],
  ] as const)
    cookies.set(name, await signedIn(email, password));
  const [row] = await inApplication<{ id: string }>('select batch_id as id from plan_draw order by opened_at limit 1');
  batch = row!.id;
});

async function ask(who: string, path: string, body?: object): Promise<Answer> {
  const response = await fetch(baseUrl() + path, {
    method: body ? 'POST' : 'GET',
    headers: {
      cookie: cookies.get(who) ?? '',
      origin: baseUrl(),
      ...(body ? { 'content-type': 'application/json', 'idempotency-key': randomUUID() } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}

/** Asks until it is so, as a screen polls; the service answers each time. */
async function until(who: string, path: string, holds: (body: Answer['body']) => boolean) {
  for (const end = Date.now() + 60_000; Date.now() < end; await new Promise((go) => setTimeout(go, 300))) {
    const { status, body } = await ask(who, path);
    expect(status).toBe(200);
    if (holds(body)) return body;
  }
  throw new Error(`${path} did not come to that`);
}
const isOver = ({ status }: Answer['body']) => !['queued', 'working'].includes(status);

test('a trial is made by the worker; its people, why not, what if and the same again are answered', async () => {
  const started = await ask('planner', `/api/batches/${batch}/runs`, { kind: 'trial' });
  expect(started).toMatchObject({ status: 201, body: { status: 'queued' } });
  const run = started.body.id;
  const head = await until('planner', `/api/plans/${run}`, isOver);
  expect(head).toMatchObject({ status: 'done', submittable: false, kind: 'trial' });
  expect(['certified', 'uncertified']).toContain(head.outcome);

  const people = await ask('supervisor', `/api/plans/${run}/people`, { show: 'in', count: 200 });
  expect(people).toMatchObject({ status: 200, body: { total: head.people } });
  const out = await ask('planner', `/api/plans/${run}/people`, { show: 'out', count: 1 });
  const { prisonerId } = out.body.lines[0];
  expect((await ask('planner', `/api/plans/${run}/people/${prisonerId}`)).status).toBe(200);

  const asked = await ask('supervisor', `/api/plans/${run}/why-not`, { prisonerId });
  expect(asked.status).toBe(201);
  const answered = await until('supervisor', `/api/plans/${run}/questions/${asked.body.id}`, isOver);
  expect(answered.status).toBe('answered');
  expect(answered.whyNot.answer).toMatch(/cannot|worse|draw|no-plan/);

  expect((await ask('supervisor', `/api/plans/${run}/replay`, {})).status).toBe(201);
  const again = await until('supervisor', `/api/plans/${run}/replay`, ({ replays }) => isOver(replays[0]));
  expect(again.replays[0]).toMatchObject({ status: 'answered', replay: { same: true, planHash: head.planHash } });

  const scenario = await ask('planner', `/api/batches/${batch}/scenarios`, { changes: { total: 1 }, against: run });
  expect(scenario.status).toBe(201);
  await until('planner', `/api/plans/${scenario.body.id}`, isOver);
  const side = await ask('planner', `/api/plans/compare?a=${run}&b=${scenario.body.id}`);
  expect(side).toMatchObject({ status: 200, body: { otherDraw: false, entersTotal: 0 } });

  for (const path of [`/api/plans/${run}`, `/api/batches/${batch}/runs`, `/api/batches/${batch}/draws`])
    expect((await ask('analyst', path)).status).toBe(404);
}, 180_000);

test('two approvers draw, and the plan by their draw may be submitted; one drops out and the plan is made again', async () => {
  const before = await ask('planner', `/api/batches/${batch}/draws`);
  await ask('planner', `/api/draws/${before.body.draws[0].id}/voiding`, { reason: 'opened-by-mistake' });
  const draw = (await ask('planner', `/api/batches/${batch}/draws`, {})).body.id;
  const secrets = { supervisor: randomBytes(32), second: randomBytes(32) };
  for (const [who, secret] of Object.entries(secrets)) {
    const commitment = createHash('sha256').update(secret).digest('hex');
    expect((await ask(who, `/api/draws/${draw}/commitments`, { commitment })).status).toBe(200);
  }
  expect((await ask('planner', `/api/draws/${draw}/closing`, {})).status).toBe(200);
  for (const [who, secret] of Object.entries(secrets))
    expect((await ask(who, `/api/draws/${draw}/reveals`, { secret: secret.toString('hex') })).status).toBe(200);

  const started = await ask('planner', `/api/batches/${batch}/runs`, { kind: 'plan', drawId: draw });
  expect(started.status).toBe(201);
  const plan = started.body.id;
  expect(await until('supervisor', `/api/plans/${plan}`, isOver)).toMatchObject({ status: 'done', submittable: true });

  const chosen = await ask('planner', `/api/plans/${plan}/people`, { show: 'in', count: 1 });
  const dropped = [{ prisonerId: chosen.body.lines[0].prisonerId, code: 'not-fit' }];
  const again = await ask('planner', `/api/plans/${plan}/replan`, { dropped });
  expect(again.status).toBe(201);
  const replanned = await until('planner', `/api/plans/${again.body.id}`, isOver);
  expect(replanned).toMatchObject({ status: 'done', kind: 'replan', submittable: true });
  const difference = await ask('supervisor', `/api/plans/${again.body.id}/difference`);
  expect(difference.body.out).toEqual(
    expect.arrayContaining([expect.objectContaining({ prisonerId: dropped[0]!.prisonerId, code: 'not-fit' })]),
  );
}, 180_000);
