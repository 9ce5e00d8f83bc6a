import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { aPdf, stream } from '../attachments/documents-made';
import { testVirus } from '../attachments/hostile-files';
import { canary, telephoneJpeg } from '../attachments/pictures-made';
import { frames } from '../attachments/recordings-made';
import { baseUrl, inApplication, signInOf } from '../setup/app-server';
import { newPage } from '../setup/browser';
import { atWork, dialog, leaveDialog, press, pressIn, shows } from './staff-pages';
import { steps } from './steps';

/*
 * A capture card photographed with a telephone: handed in over a connection that breaks, looked at, saved, and withdrawn;
 * a file with the test virus: quarantined, and released by another supervisor; the same page without scripts; and what
 * the routes refuse.
 */
const step = steps();
let officer: Page;
let evidence: string;
let prisonerId: string;
let picture: Buffer;

const fileInput = 'input[type=file]';
const choose = async (page: Page, about: string, name: string, mimeType: string, buffer: Buffer) => {
  await page.fill('input[name=about]', about);
  await page.setInputFiles(fileInput, { name, mimeType, buffer });
};
const item = (page: Page, about: string) => page.locator('#attachments article').filter({ hasText: about }).first();

step('the officer opens the evidence of a record', async () => {
  [{ id: prisonerId }] = (await inApplication<{ id: string }>(
    `select id from prisoner where status = 'confirmed-captive' and not sealed order by number desc limit 1`,
  )) as [{ id: string }];
  evidence = `/prisoners/${prisonerId}/evidence`;
  picture = await telephoneJpeg();
  officer = await atWork('case-officer');
  await officer.goto(evidence);
  await shows(officer, 'Documents and recordings');
});

step('what is missing is said before anything is sent', async () => {
  await press(officer, 'Hand in');
  await officer.getByRole('alert').getByText('The file is empty').waitFor();
});

step('a picture that cannot be read here is refused with what to do, and what was typed stays', async () => {
  await choose(
    officer,
    'Capture card',
    'IMG_0001.jpg',
    'image/jpeg',
    Buffer.from('\0\0\0\x18ftypheic\0\0\0\0heic', 'latin1'),
  );
  await press(officer, 'Hand in');
  await officer.getByRole('alert').getByText('HEIC').waitFor();
  expect(await officer.inputValue('input[name=about]')).toBe('Capture card');
});

step('a file arrives over a connection that breaks', async () => {
  let breaks = 2;
  await officer.route('**/upload', (route) => (breaks-- > 0 ? route.abort('internetdisconnected') : route.continue()));
  await officer.setInputFiles(fileInput, { name: 'IMG_0002.jpg', mimeType: 'image/jpeg', buffer: picture });
  await press(officer, 'Hand in');
  await officer.getByText('The connection is gone').waitFor();
  await item(officer, 'Capture card').waitFor();
  await officer.unroute('**/upload');
  await shows(officer, 'not scanned for viruses');
});

step('it is looked at, and the look is in its history', async () => {
  await item(officer, 'Capture card').getByRole('button', { name: 'Look at “Capture card”' }).click();
  const shown = dialog(officer).locator('img');
  await shown.waitFor();
  await officer.waitForFunction(() => {
    const image = document.querySelector<HTMLImageElement>('[role=dialog] img');
    return image?.complete && image.naturalWidth > 0;
  });
  await leaveDialog(officer);
  await item(officer, 'Capture card').getByRole('button', { name: 'History of the file “Capture card”' }).click();
  await dialog(officer).getByText('Looked at').waitFor();
  await dialog(officer).getByText('Picture painted anew').waitFor();
  await leaveDialog(officer);
});

step('it is saved without what its maker did not mean to tell', async () => {
  const saving = officer.waitForEvent('download');
  await item(officer, 'Capture card').getByRole('link', { name: 'Save file “Capture card”' }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toMatch(/^HW-\d{5}-[0-9a-f]{8}\.jpg$/);
  const bytes = readFileSync(await saved.path());
  expect(picture.includes(canary)).toBe(true);
  expect(bytes.includes(canary)).toBe(false);
});

step('an upload that was broken off by closing the page is gone on with', async () => {
  const call = frames(5000);
  await officer.route('**/upload', async (route) => {
    await new Promise((go) => setTimeout(go, 400));
    await route.continue().catch(() => {});
  });
  await choose(officer, 'A long call', 'call.mp3', 'audio/mpeg', call);
  await press(officer, 'Hand in');
  await officer
    .getByText('0.5 MB of')
    .or(officer.getByText('512 kB of'))
    .or(officer.getByText('1 MB of'))
    .first()
    .waitFor();
  officer.once('dialog', (asked) => void asked.accept());
  await officer.goto(evidence);
  await officer.unroute('**/upload');
  await press(officer, 'Go on with this one');
  await officer.setInputFiles(fileInput, { name: 'call.mp3', mimeType: 'audio/mpeg', buffer: call });
  await press(officer, 'Hand in');
  await item(officer, 'A long call').waitFor();
});

step('a medical paper is handed in and from then on is not the officer’s to see', async () => {
  await choose(officer, 'A certificate', 'certificate.pdf', 'application/pdf', aPdf());
  await officer.check('input[name=sensitivity][value=medical]');
  await press(officer, 'Hand in');
  await officer.getByText('only those with the permission see it').waitFor();
  expect(await officer.getByText('A certificate').count()).toBe(0);
  const medic = await atWork('medical-officer');
  await medic.goto(evidence);
  await item(medic, 'A certificate').waitFor();
  await medic.close();
});

step('it is withdrawn with a reason and stays on file', async () => {
  await item(officer, 'Capture card').getByRole('button', { name: 'Withdraw “Capture card”' }).click();
  await dialog(officer).locator('[name=reason]').fill('About another man');
  await pressIn(officer, 'Withdraw');
  await shows(officer, 'About another man');
  expect(await item(officer, 'Capture card').getByRole('link').count()).toBe(0);
});

step('a harmful file is in quarantine, and another supervisor releases it', async () => {
  const first = await atWork('supervisor');
  await first.goto(evidence);
  await choose(first, 'From a stranger', 'letter.pdf', 'application/pdf', aPdf([stream('', testVirus())]));
  await press(first, 'Hand in');
  await first.getByRole('alert').getByText('Something harmful was found').waitFor();
  await first.goto('/quarantine');
  const mine = first.locator('main li').filter({ hasText: 'From a stranger' });
  await mine.getByText('another supervisor decides').waitFor();
  expect(await mine.getByRole('button').count()).toBe(0);
  const second = await atWork('supervisor', { second: true });
  await second.goto('/today');
  await second.getByRole('link', { name: /in quarantine/ }).click();
  await second
    .locator('main li')
    .filter({ hasText: 'From a stranger' })
    .getByRole('button', { name: 'Release' })
    .click();
  await dialog(second).locator('[name=reason]').fill('The test file of our own office');
  await pressIn(second, 'Release');
  await officer.goto(evidence);
  await item(officer, 'From a stranger').getByRole('link').waitFor();
  await first.close();
  await second.close();
});

step('without scripts one form does it, and says what was wrong', async () => {
  const { email, password } = signInOf('case-officer');
  const bare = await newPage({ javaScriptEnabled: false, locale: 'en' });
  await bare.goto('/sign-in');
  await bare.fill('input[name=email]', email);
  await bare.fill('input[name=password]', password);
  await bare.getByRole('button', { name: 'Sign in' }).click();
  await bare.goto(evidence);
  await choose(bare, 'Without scripts', 'call.mp3', 'audio/mpeg', frames());
  await bare.getByRole('button', { name: 'Hand in' }).click();
  await bare.waitForURL('**attached=ready**');
  await item(bare, 'Without scripts').waitFor();
  await choose(bare, 'A drawing', 'a.png', 'image/png', Buffer.from('<svg onload="x"/>'));
  await bare.getByRole('button', { name: 'Hand in' }).click();
  await bare.waitForURL('**attached=kind-svg**');
  await bare.getByText('SVG drawings are not taken in').waitFor();
  await bare.close();
});

step('what is sent is never run, kept or believed by a browser', async () => {
  const { lines } = (await (await officer.request.get(`/api/attachments?prisonerId=${prisonerId}`)).json()) as {
    lines: { id: string; about: string }[];
  };
  const id = lines.find(({ about }) => about === 'From a stranger')?.id;
  const whole = await officer.request.get(`/api/attachments/${id}/content`);
  expect(whole.headers()).toMatchObject({
    'content-type': 'application/pdf',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, no-store',
  });
  expect(whole.headers()['content-security-policy']).toContain("sandbox; default-src 'none'");
  expect(whole.headers()['content-disposition']).toMatch(/^attachment; filename="HW-/);
  const part = await officer.request.get(`/api/attachments/${id}/content`, { headers: { range: 'bytes=1-3' } });
  expect([part.status(), (await part.body()).toString(), part.headers()['content-range']]).toEqual([
    206,
    'PDF',
    `bytes 1-3/${(await whole.body()).length}`,
  ]);
  const beyond = await officer.request.get(`/api/attachments/${id}/content`, { headers: { range: 'bytes=99999999-' } });
  expect(beyond.status()).toBe(416);
  expect((await officer.request.get(`/api/attachments/${id}/preview`)).status()).toBe(404);
});

step('pieces that are no pieces are refused, and nothing breaks', async () => {
  const headers = { origin: baseUrl(), 'sec-fetch-site': 'same-origin' };
  const begun = await officer.request.post('/api/attachments', {
    headers: { ...headers, 'idempotency-key': 'a-key-of-this-journey' },
    data: { prisonerId, name: 'x.pdf', about: 'x', sensitivity: 'ordinary', size: 600_000 },
  });
  const { id } = (await begun.json()) as { id: string };
  const piece = (more: Record<string, string>, data: Buffer) =>
    officer.request
      .patch(`/api/attachments/${id}/upload`, {
        headers: { ...headers, 'content-type': 'application/octet-stream', ...more },
        data,
      })
      .then((answer) => answer.status());
  const full = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(512 * 1024 - 9, 32)]);
  expect(await piece({}, full)).toBe(400);
  expect(await piece({ 'upload-offset': '-1' }, full)).toBe(400);
  expect(await piece({ 'upload-offset': '7' }, full)).toBe(409);
  expect(await piece({ 'upload-offset': '524288' }, full)).toBe(413);
  expect(await piece({ 'upload-offset': '0' }, Buffer.alloc(0))).toBe(409);
  expect(await piece({ 'upload-offset': '0' }, Buffer.concat([full, full]))).toBe(413);
  expect(await piece({ 'upload-offset': '0', 'content-type': 'text/html' }, full)).toBe(415);
  expect(
    await piece({ 'upload-offset': '0', origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, full),
  ).toBe(403);
  expect(await piece({ 'upload-offset': '0' }, full)).toBe(200);
  expect(await piece({ 'upload-offset': '0' }, full)).toBe(200);
  const early = await officer.request.post(`/api/attachments/${id}/completion`, { headers, data: {} });
  expect([early.status(), ((await early.json()) as { current: unknown }).current]).toEqual([
    409,
    { received: 524_288 },
  ]);
  const given = await officer.request.delete(`/api/attachments/${id}/upload`, { headers });
  expect(given.status()).toBe(200);
});
