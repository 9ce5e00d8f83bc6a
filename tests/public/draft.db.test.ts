import { addPerson, discardDraft, keepPage, removePerson, resumeDraft } from '@/lib/inquiries/commands/keep-draft';
import { sendDraft } from '@/lib/inquiries/commands/send-draft';
import { showReceipt } from '@/lib/inquiries/commands/show-receipt';
import { ownDraft } from '@/lib/inquiries/queries/own-draft';
import { draftCodeFrom, newDraftCode } from '@/lib/inquiries/reference';
import { Refused } from '@/lib/kernel/refusal';
import { asNobody, pastTheRules } from '../setup/database';
import { aFinishedForm, aSentInquiry, minutesLater, now } from './given';

const by = (code: string | null) => ({ code, language: 'uk' as const, now });
const count = async (sql: string) => Number((await pastTheRules<{ count: string }>(sql))[0]?.count);
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => (error instanceof Refused ? error.reason : String(error)),
  );

test('a form begins with its first page and keeps each page as typed', async () => {
  const { code } = await keepPage(by(null), 'who', { inquirerName: 'Олена' });
  await keepPage(by(code), 'birth', { 'birth.month': 'якось навесні' });
  const draft = await ownDraft(code, now);
  expect(draft?.answers.typed).toEqual({ who: { inquirerName: 'Олена' }, birth: { 'birth.month': 'якось навесні' } });
  expect(draftCodeFrom(code.replace(/(.{4})/g, '$1 '))).toBe(code);
});

test('what was typed is in the database encrypted, and its code not at all', async () => {
  const { code } = await keepPage(by(null), 'who', { inquirerName: 'Канарейка' });
  const [row] = await pastTheRules<{ token_hash: string; text: string }>(
    `select token_hash, encode(answers_enc, 'escape') as text from inquiry_draft order by updated_at desc limit 1`,
  );
  expect(row?.text).not.toContain('Канарейка');
  expect(row?.token_hash).not.toContain(code);
});

test('nobody reads a draft without its code', async () => {
  await keepPage(by(null), 'who', { inquirerName: 'Олена' });
  expect(await asNobody('select * from inquiry_draft')).toEqual([]);
  expect(await ownDraft(newDraftCode(), now)).toBeNull();
  expect(await resumeDraft(newDraftCode(), now)).toBe(false);
});

test('two pages saved at once are both kept', async () => {
  const { code } = await keepPage(by(null), 'who', {});
  const keys = ['reach', 'names', 'birth', 'service', 'lost', 'known', 'consent'];
  await Promise.all(keys.map((key) => keepPage(by(code), key, { mark: key })));
  expect(Object.keys((await ownDraft(code, now))?.answers.typed ?? {}).sort()).toEqual(['who', ...keys].sort());
});

test('a form that lapsed begins anew with the page that was just typed', async () => {
  const { code } = await keepPage(by(null), 'who', { inquirerName: 'Олена' });
  const later = minutesLater(15 * 24 * 60);
  const again = await keepPage({ ...by(code), now: later }, 'reach', { phone: '1' });
  expect(again.code).not.toBe(code);
  expect((await ownDraft(again.code, later))?.answers.typed).toEqual({ reach: { phone: '1' } });
});

test('people are added up to ten and taken out down to one', async () => {
  const code = await aFinishedForm();
  for (let person = 2; person <= 10; person += 1) expect(await addPerson({ ...by(code), code })).toBe(person);
  expect(await refusal(addPerson({ ...by(code), code }))).toBe('invalid');
  for (let person = 10; person >= 1; person -= 1) await removePerson({ ...by(code), code }, 1);
  expect((await ownDraft(code, now))?.answers.people).toBe(1);
});

test('sending twenty times at once is sending once, with one receipt', async () => {
  const code = await aFinishedForm('Двадцятий');
  const before = await count('select count(*) from inquiry');
  await Promise.all(Array.from({ length: 20 }, () => sendDraft(code, 'uk', now)));
  expect(await count('select count(*) from inquiry')).toBe(before + 1);
  const first = await showReceipt(code, 'uk', now);
  await sendDraft(code, 'uk', now);
  expect(await showReceipt(code, 'uk', minutesLater(1))).toEqual(first);
  expect(await count(`select count(*) from audit_event where type = 'inquiry.submitted'`)).toBe(before + 1);
});

test('a page that still needs something is not sent', async () => {
  const { code } = await keepPage(by(null), 'who', { inquirerName: 'Олена', relationship: 'mother' });
  expect(await refusal(sendDraft(code, 'uk', now))).toBe('invalid');
  expect(await refusal(sendDraft(newDraftCode(), 'uk', now))).toBe('not-found');
});

test('a sent form holds no answers and takes none', async () => {
  const { form } = await aSentInquiry();
  expect((await ownDraft(form, now))?.answers.typed).toEqual({});
  expect(await refusal(keepPage(by(form), 'known', { known: 'more' }))).toBe('key-reused');
  expect(await resumeDraft(form, now)).toBe(false);
});

test('answers changed after an admission nobody saw are not sent, and their writer is told', async () => {
  // As after a crash between the admission and the note of it in the draft.
  const { reference } = await aSentInquiry();
  const twin = await aFinishedForm();
  const submissionId = (await ownDraft(twin, now))?.submissionId;
  await pastTheRules('update inquiry set submission_id = $1 where reference = $2', [submissionId, reference]);
  await keepPage(by(twin), 'known', { known: 'changed since' });
  await sendDraft(twin, 'uk', now);
  expect(await showReceipt(twin, 'uk', now)).toMatchObject({ changed: true, reference });
  expect((await ownDraft(twin, now))?.answers.typed.known).toEqual({ known: 'changed since' });
});

test('the receipt is shown for half an hour after it was first seen, then it is gone for good', async () => {
  const { form, code } = await aSentInquiry();
  expect(code).toMatch(/^\d{20}$/);
  expect(await showReceipt(form, 'uk', minutesLater(29))).not.toBeNull();
  expect(await showReceipt(form, 'uk', minutesLater(31))).toBeNull();
});

test('a receipt nobody came for is gone after a day', async () => {
  const code = await aFinishedForm();
  await sendDraft(code, 'uk', now);
  expect(await showReceipt(code, 'uk', minutesLater(25 * 60))).toBeNull();
});

test('a form its writer deletes is gone at once, and the log says so', async () => {
  const { code } = await keepPage(by(null), 'who', {});
  const before = await count(`select count(*) from audit_event where type = 'draft.discarded'`);
  await discardDraft(code);
  await discardDraft(code);
  expect(await ownDraft(code, now)).toBeNull();
  expect(await count(`select count(*) from audit_event where type = 'draft.discarded'`)).toBe(before + 1);
});
