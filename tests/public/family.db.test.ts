import { randomUUID } from 'node:crypto';
import { closeFamilyDoor, familyBehind, openFamilyDoor } from '@/lib/inquiries/commands/family-door';
import { changeConsents, writeFromFamily } from '@/lib/inquiries/commands/write-from-family';
import { familyPage, familySlip } from '@/lib/inquiries/queries/family-page';
import { referenceFrom } from '@/lib/inquiries/reference';
import { Refused } from '@/lib/kernel/refusal';
import { pastTheRules } from '../setup/database';
import { aSentInquiry, minutesLater, now } from './given';

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => (error instanceof Refused ? error.reason : String(error)),
  );
const count = async (sql: string, values: unknown[] = []) =>
  Number((await pastTheRules<{ count: string }>(sql, values))[0]?.count);

/** A family behind the door of an inquiry of its own. */
async function aFamily(surname = 'Коваль') {
  const { reference, code } = await aSentInquiry(surname);
  const token = (await openFamilyDoor({ reference, code }, now)) ?? '';
  const actor = await familyBehind(token, now);
  if (!actor) throw new Error('the door did not open');
  return { reference, code, token, actor };
}
const unknownReference = () => {
  for (let digit = 0; digit < 10; digit += 1) {
    const reference = referenceFrom(`10000001${digit}`);
    if (reference) return reference;
  }
  throw new Error('no check digit fits');
};
const wrong = '0'.repeat(20);
const message = (body: string) => ({ body, clientKey: randomUUID(), as: 'message' as const, now });

describe('the door', () => {
  test('opens to reference and code however they are grouped', async () => {
    const { reference, code } = await aSentInquiry();
    const typed = { reference: reference.replace(/(...)/g, '$1-'), code: code.replace(/(....)/g, '$1 ') };
    expect(await openFamilyDoor(typed, now)).not.toBeNull();
  });

  test.each(['received', 'rejected'])('a wrong code opens nothing (%s)', async (status) => {
    const { reference } = await aSentInquiry();
    if (status !== 'received')
      await pastTheRules('update inquiry set status = $1 where reference = $2', [status, reference]);
    expect(await openFamilyDoor({ reference, code: wrong }, now)).toBeNull();
  });

  test('unknown, mistyped and closed are refused alike, each with one line in the log', async () => {
    const { reference, code } = await aSentInquiry();
    await pastTheRules(`update inquiry set status = 'rejected' where reference = $1`, [reference]);
    const tries = [
      { reference, code },
      { reference: unknownReference(), code },
      { reference: '123', code },
      { reference: '', code: '' },
    ];
    const before = await count(`select count(*) from audit_event where type = 'session.refused'`);
    for (const typed of tries) expect(await openFamilyDoor(typed, now)).toBeNull();
    expect(await count(`select count(*) from audit_event where type = 'session.refused'`)).toBe(before + tries.length);
  });

  test('a session ends after half an hour without a page, after twelve hours, and at once when it is closed', async () => {
    const { token } = await aFamily();
    expect(await familyBehind(token, minutesLater(29))).not.toBeNull();
    expect(await familyBehind(token, minutesLater(29 + 31))).toBeNull();
    const second = (await aFamily()).token;
    for (let minute = 20; minute < 12 * 60; minute += 20)
      expect(await familyBehind(second, minutesLater(minute))).not.toBeNull();
    expect(await familyBehind(second, minutesLater(12 * 60 + 1))).toBeNull();
    const third = (await aFamily()).token;
    await closeFamilyDoor(third, minutesLater(1));
    expect(await familyBehind(third, minutesLater(1))).toBeNull();
  });

  test('a token somebody made up opens nothing', async () =>
    expect(await familyBehind('x'.repeat(43), now)).toBeNull());
});

describe('the page', () => {
  test('a family sees its own inquiry, and every look is in the log', async () => {
    const first = await aFamily('Перша');
    const second = await aFamily('Друга');
    const page = await familyPage(first.actor, now);
    expect(page.reference).toBe(first.reference);
    expect(page.people).toMatchObject([{ name: 'Перша Їжак', step: 'received' }]);
    expect(page.contact?.phone).toBe('+380 67 123 45 67');
    expect(page.openedAt).toHaveLength(1);
    expect((await familyPage(second.actor, now)).people[0]?.name).toBe('Друга Їжак');
    const looks = `select count(*) from audit_event where type = 'inquiry.status-viewed' and inquiry_id = $1`;
    expect(await count(looks, [first.actor.id])).toBe(1);
  });

  test('a return shows only after an officer has recorded that the family was reached', async () => {
    const { actor } = await aFamily();
    const [sought] = await pastTheRules<{ id: string }>('select id from sought_person where inquiry_id = $1', [
      actor.id,
    ]);
    const [party] = await pastTheRules<{ id: string }>(
      `insert into party (id, code, name_uk, name_ru, name_en) values (gen_random_uuid(), 'p-' || gen_random_uuid(), 'а', 'а', 'a') returning id`,
    );
    const [user] = await pastTheRules<{ id: string }>(
      `insert into app_user (id, email, display_name) values (gen_random_uuid(), gen_random_uuid() || '@office.example', 'O') returning id`,
    );
    const [prisoner] = await pastTheRules<{ id: string }>(
      `insert into prisoner (id, status, power_of_origin_id, detaining_power_id) values (gen_random_uuid(), 'returned', $1, $1) returning id`,
      [party?.id],
    );
    const [telling] = await pastTheRules<{ id: string }>(
      `insert into family_telling (id, prisoner_id, inquiry_id, sought_id, what, status, officer_id)
       values (gen_random_uuid(), $1, $2, $3, 'returned', 'assigned', $4) returning id`,
      [prisoner?.id, actor.id, sought?.id, user?.id],
    );
    await pastTheRules(`update inquiry set kinship = 'verified' where id = $1`, [actor.id]);
    await pastTheRules(`update sought_person set prisoner_id = $2, link_status = 'verified' where id = $1`, [
      sought?.id,
      prisoner?.id,
    ]);
    expect((await familyPage(actor, now)).people[0]).toMatchObject({ step: 'received', since: null });
    await pastTheRules(
      `update family_telling set status = 'reached', reached_at = now(), reached_how = 'telephone', recorded_by_id = $2 where id = $1`,
      [telling?.id, user?.id],
    );
    expect((await familyPage(actor, now)).people[0]).toMatchObject({
      step: 'returned',
      since: expect.any(Date),
      by: null,
    });
  });

  test('a case closed meanwhile is closed to its family, page, slip and thread', async () => {
    const { actor } = await aFamily();
    await pastTheRules(`update inquiry set status = 'rejected' where id = $1`, [actor.id]);
    expect(await refusal(familyPage(actor, now))).toBe('signed-out');
    expect(await refusal(familySlip(actor))).toBe('signed-out');
    expect(await refusal(writeFromFamily(actor, message('Є новини?')))).toBe('signed-out');
    expect(
      await refusal(
        changeConsents(
          actor,
          { search: false, 'share-icrc': false, 'share-authorities': false, 'share-counterpart': false },
          now,
        ),
      ),
    ).toBe('signed-out');
  });
});

describe('what a family writes', () => {
  test('is one message however often it is sent, encrypted, and before an officer', async () => {
    const { actor } = await aFamily();
    const one = message('Канарейка співає');
    await Promise.all(Array.from({ length: 5 }, () => writeFromFamily(actor, one)));
    const { messages } = await familyPage(actor, now);
    expect(messages).toMatchObject([{ mine: true, body: 'Канарейка співає', seen: false }]);
    expect(
      await count(`select count(*) from outbox_message where type = 'staff.family-wrote' and inquiry_id = $1`, [
        actor.id,
      ]),
    ).toBe(1);
    expect(
      await count(`select count(*) from inquiry_event where kind = 'family-wrote' and inquiry_id = $1`, [actor.id]),
    ).toBe(1);
    expect(
      await count(`select count(*) from audit_event where type = 'inquiry.message-received' and inquiry_id = $1`, [
        actor.id,
      ]),
    ).toBe(1);
    expect(
      await count(`select count(*) from inquiry_message where encode(body_enc, 'escape') like '%Канарейка%'`),
    ).toBe(0);
  });

  test('moves nothing in the case', async () => {
    const { actor } = await aFamily();
    const before = await pastTheRules('select status, version from inquiry where id = $1', [actor.id]);
    await writeFromFamily(actor, { ...message('Нова адреса'), as: 'information' });
    expect(await pastTheRules('select status, version from inquiry where id = $1', [actor.id])).toEqual(before);
  });

  test.each([
    ['in groups of four', (code: string) => code.replace(/(....)/g, '$1 ')],
    ['in one piece inside a sentence', (code: string) => `мій код ${code}, дякую`],
    ['with hyphens', (code: string) => code.replace(/(..)/g, '$1-')],
  ])('is refused when it holds the secret code %s', async (_, pasted) => {
    const { actor, code } = await aFamily();
    expect(await refusal(writeFromFamily(actor, message(pasted(code))))).toBe('invalid');
    expect((await familyPage(actor, now)).messages).toEqual([]);
  });

  test('may hold other long numbers', async () => {
    const { actor } = await aFamily();
    await writeFromFamily(actor, message(`Рахунок ${wrong}, телефон +380 67 123 45 67`));
    expect((await familyPage(actor, now)).messages).toHaveLength(1);
  });
});

test('a choice taken back is a new row, told to an officer, and repeating it writes nothing', async () => {
  const { actor } = await aFamily();
  const wanted = { search: true, 'share-icrc': true, 'share-authorities': false, 'share-counterpart': false };
  await changeConsents(actor, wanted, minutesLater(1));
  await changeConsents(actor, wanted, minutesLater(2));
  expect((await familyPage(actor, now)).consents).toEqual(wanted);
  expect(await count(`select count(*) from consent where inquiry_id = $1 and purpose = 'share-icrc'`, [actor.id])).toBe(
    2,
  );
  expect(await count(`select count(*) from consent where inquiry_id = $1 and purpose = 'search'`, [actor.id])).toBe(1);
  expect(
    await count(`select count(*) from audit_event where type = 'consent.changed' and inquiry_id = $1`, [actor.id]),
  ).toBe(1);
});
