import { anInquiryForm } from '@/prisma/worlds/inquiries';
import { baseUrl } from '../setup/app-server';
import { idOf, type Planting, versionOf } from './plant-record';
import type { Staff } from './readers';
import { numberOf } from './word';

export type Family = { cookie: string; reference: string; inquiry: string; sought: string };

/** A family that has sent its form and opened its page. */
export async function aFamily({ by }: Pick<Planting, 'by'>, of: string): Promise<Family> {
  const word = by('the form of a family');
  const form = anInquiryForm({
    n: of === 'inquiry' ? 41 : 42,
    language: 'en',
    email: `${of.replaceAll(' ', '-')}@example.org`,
  });
  word(`${of}: telephone of the family`);
  const response = await fetch(`${baseUrl()}/api/submissions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...form,
      inquirerName: word(`${of}: who asks`),
      contact: {
        phone: `+${numberOf(`${of}: telephone of the family`)}`,
        email: `${word(`${of}: mail of the family`)}@example.org`,
        address: word(`${of}: address of the family`),
        safeTimes: word(`${of}: when to call`),
      },
      sought: [
        {
          ...form.sought[0],
          surname: word(`${of}: surname sought`),
          otherNames: word(`${of}: other names sought`),
          lostPlace: word(`${of}: where lost`),
          circumstances: word(`${of}: circumstances`),
          known: word(`${of}: what the family knows`),
        },
      ],
    }),
  });
  const { reference, code } = (await response.json()) as { reference: string; code: string };
  const opened = await fetch(`${baseUrl()}/en/open`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'sec-fetch-site': 'same-origin', origin: baseUrl() },
    body: new URLSearchParams({ reference, code }),
  });
  const cookie = opened.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const inquiry = await idOf('select id from inquiry where reference = $1', [reference]);
  return {
    cookie,
    reference,
    inquiry,
    sought: await idOf('select id from sought_person where inquiry_id = $1', [inquiry]),
  };
}

/** The inquiry taken by the operator and linked to the record; what the staff write that no family sees, and what it is told. */
export async function workOnInquiry({ staff, by }: Planting, family: Family, prisonerId: string) {
  const word = by('work on an inquiry');
  await verified(staff, family, prisonerId, (what) => word(`inquiry: ${what}`));
  await staff.operator('POST', `/api/inquiries/${family.inquiry}/messages`, {
    body: word('inquiry: message to the family'),
  });
}

type Linking = Pick<Family, 'inquiry' | 'sought'>;
/** A family that is known to be the family, and to seek this person. */
export async function verified(
  { operator, 'case-officer': officer }: Staff,
  { inquiry, sought }: Linking,
  prisonerId: string,
  note: (what: string) => string,
) {
  const at = async () => ({ version: await versionOf('inquiry', inquiry) });
  await operator('POST', `/api/inquiries/${inquiry}/assignment`, { action: 'take' });
  await operator('POST', `/api/inquiries/${inquiry}/moves`, {
    ...(await at()),
    action: 'accept',
    note: note('note of a move'),
  });
  await operator('POST', `/api/inquiries/${inquiry}/kinship-checks`, {
    ...(await at()),
    method: 'birth-certificate',
    outcome: 'verified',
    note: note('note on a document of kinship'),
  });
  await officer('POST', `/api/inquiries/${inquiry}/sought/${sought}/link`, {
    ...(await at()),
    prisonerId,
    note: note('note of a link'),
  });
  await officer('POST', `/api/inquiries/${inquiry}/sought/${sought}/link/verification`, {
    ...(await at()),
    note: note('note of a verified link'),
  });
}

/** The family told by an officer: tried once, then reached. */
export async function telling({ staff, by }: Planting, { sought }: Family): Promise<string> {
  const word = by('telling');
  const officer = staff['case-officer'];
  const opened = await officer('POST', '/api/tellings', { soughtId: sought, what: 'captivity-confirmed' }).catch(
    async () => ({
      tellingId: await idOf('select id from family_telling where sought_id = $1', [sought]),
    }),
  );
  const id = String(opened.tellingId);
  const me = await idOf(`select id from app_user where email like 'case-officer@%'`, []);
  await officer('POST', `/api/tellings/${id}/assignment`, {
    version: await versionOf('family_telling', id),
    officerId: me,
  });
  await officer('POST', `/api/tellings/${id}/attempts`, {
    how: 'telephone',
    outcome: 'no-answer',
    occurredAt: new Date().toISOString(),
    note: word('telling: note of an attempt'),
  });
  await officer('POST', `/api/tellings/${id}/reached`, {
    version: await versionOf('family_telling', id),
    how: 'telephone',
    whom: word('telling: whom the officer reached'),
    occurredAt: new Date().toISOString(),
    note: word('telling: note of what was said'),
  });
  return id;
}
