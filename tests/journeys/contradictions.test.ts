import type { Page } from 'playwright-core';
import { inApplication } from '../setup/app-server';
import { atWork, fillIn, follow, press, shows } from './staff-pages';
import { steps } from './steps';

/*
 * Listed as missing, and seen in captivity since: the two claims stand side by side, an analyst answers with a code and a
 * reason, a claim that joins asks again, and the place the sources name leads to who else is believed to be there.
 */
const step = steps();
const place = `Colony ${Math.floor(Math.random() * 900_000) + 100_000}`;
let analyst: Page;
let record: { id: string; name: string };

const strength = { reliability: 'B', credibility: '2' };
const addClaim = (page: Page, fields: Record<string, string>) =>
  fillIn(page, 'Add a claim', { ...strength, sourceKind: 'returnee-testimony', ...fields }, 'Record the claim');
const row = (page: Page) => page.locator('tr[data-row]').filter({ hasText: record.name }).first();

step('an analyst records that an office lists him as missing, and that he was seen later', async () => {
  const [found] = await inApplication<{ id: string; name: string }>(
    `select p.id, (select n."full" from prisoner_name n where n.prisoner_id = p.id order by n.position, n.id limit 1) as name
     from prisoner p where p.status = 'reported' and not p.sealed and p.merged_into_id is null
       and not exists (select from claim c where c.prisoner_id = p.id)
       and not exists (select from evidence_attention a where a.prisoner_id = p.id or a.other_prisoner_id = p.id)
     order by p.number limit 1`,
  );
  record = found ?? { id: '', name: '' };
  analyst = await atWork('analyst');
  await analyst.goto(`/prisoners/${record.id}/evidence`);
  await addClaim(analyst, {
    says: 'listed-as-missing',
    'asOf.year': '2025',
    sourceKind: 'document-found',
    sourceReference: 'Register of the missing',
  });
  await addClaim(analyst, { says: 'in-captivity', 'asOf.month': '3', 'asOf.year': '2026', place });
});

step('what stands against what is on the list, one side beside the other', async () => {
  await analyst.goto('/evidence?tab=attention&kind=missing-but-held');
  await row(analyst).getByRole('link').first().click();
  await analyst.waitForURL(/\/evidence\/attention\//);
  await shows(analyst, 'Listed as missing, seen in captivity since');
  const sides = analyst.locator('main section');
  await sides.filter({ hasText: 'Is on a list of the missing' }).first().waitFor();
  await sides.filter({ hasText: place }).first().waitFor();
});

step('a case officer reads it and cannot answer it', async () => {
  const officer = await atWork('case-officer');
  await officer.goto(analyst.url());
  await shows(officer, 'An analyst or a supervisor answers.');
  expect(await officer.getByRole('button', { name: 'Record the answer' }).count()).toBe(0);
});

step('the analyst answers with a code and a reason, and nothing else has changed', async () => {
  await press(analyst, 'Record the answer');
  await shows(analyst, /Choose|Please|required/i);
  await analyst.selectOption('select[name=resolution]', 'status-outdated');
  await analyst.fill('textarea[name=note]', 'The register is of last year.');
  await press(analyst, 'Record the answer');
  await shows(analyst, 'The list of the missing is out of date');
  const [now] = await inApplication<{ status: string; standing: string }>(
    `select p.status, (select count(*) from claim c where c.prisoner_id = p.id and c.retracted_at is null) as standing
     from prisoner p where p.id = $1`,
    [record.id],
  );
  expect(now).toEqual({ status: 'reported', standing: '2' });
});

step('a claim that joins asks again and shows the answer before', async () => {
  await analyst.goto(`/prisoners/${record.id}/evidence`);
  await addClaim(analyst, { says: 'in-captivity', 'asOf.month': '5', 'asOf.year': '2026', place });
  await analyst.goto('/evidence?tab=attention&kind=missing-but-held');
  await row(analyst).getByRole('link').first().click();
  await shows(analyst, 'Answered before');
  await shows(analyst, 'The register is of last year.');
});

step('the record says when he was last shown alive and where, and the place who else is believed there', async () => {
  await analyst.goto(`/prisoners/${record.id}`);
  await shows(analyst, /Last sign of life .* ago/);
  await shows(analyst, 'Believed to be here');
  await follow(analyst, place, /\/places\/[0-9a-f]{24}/);
  await shows(analyst, record.name);
  expect(decodeURIComponent(analyst.url())).not.toContain('Colony');
});
