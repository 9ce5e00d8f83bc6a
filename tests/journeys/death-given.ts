import { randomUUID } from 'node:crypto';
import { signedIn } from '../access/callers';
import { baseUrl, inApplication, signIns } from '../setup/app-server';

export const emailOf = (who: string) => `${who}@demo.homeward.example`;

/** Signs in somebody of the demonstration world, also the second of a role: `case-officer-2`. */
export const cookieOf = (who: string) => {
  const known = signIns().find(({ email }) => email === emailOf(who.replace(/-2$/, '')));
  return signedIn(emailOf(who), known?.password ?? '');
};

/** One write through the application's door; anything but a yes fails the test. */
export async function send(cookie: string, path: string, body: object) {
  const request = {
    method: 'POST',
    headers: {
      cookie,
      origin: baseUrl(),
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify(body),
  };
  // A connection that lay idle may have been closed meanwhile; the key makes a second attempt safe.
  const response = await fetch(baseUrl() + path, request).catch(() => fetch(baseUrl() + path, request));
  const answer = (await response.json()) as Record<string, string>;
  if (response.status >= 300) throw new Error(`${path}: ${response.status} ${JSON.stringify(answer)}`);
  return answer;
}

/** A record everybody may open whom it can concern: the operator's inquiry, the partner's share, a family with its page open. */
export async function aPersonEverybodyKnows(inquiryId: string) {
  const [person] = await inApplication<{ id: string; number: number }>(
    `select id, number from prisoner p where not sealed and merged_into_id is null and status = 'confirmed-captive'
       and not exists (select from batch_member m where m.prisoner_id = p.id)
       and not exists (select from sought_person s where s.prisoner_id = p.id) order by number desc limit 1`,
  );
  const { id = '', number = 0 } = person ?? {};
  for (const status of ['open', 'matched', 'verified'])
    await inApplication('update inquiry set status = $2 where id = $1', [inquiryId, status]);
  await inApplication(
    `update inquiry set kinship = 'verified', assigned_to_id = (select id from app_user where email = $2) where id = $1`,
    [inquiryId, emailOf('operator')],
  );
  await inApplication(
    `update sought_person set prisoner_id = $2, link_status = 'verified', linked_at = now(),
       linked_by_id = (select id from app_user where email = $3) where inquiry_id = $1`,
    [inquiryId, id, emailOf('case-officer')],
  );
  await inApplication(
    `insert into record_share (id, prisoner_id, user_id, shared_by_id, reason)
     select gen_random_uuid(), $1, p.id, s.id, 'silence' from app_user p, app_user s where p.email = $2 and s.email = $3`,
    [id, emailOf('partner'), emailOf('supervisor')],
  );
  return { id, number };
}

/** A claim of death by fingerprints: everybody may read it who reads evidence, and it is no decision. */
export const aClaimOfDeath = async (cookie: string, prisonerId: string) =>
  (
    await send(cookie, '/api/claims', {
      prisonerId,
      says: 'dead',
      asOf: { precision: 'day', from: '2026-01-10', to: '2026-01-10', approximate: false },
      sourceKind: 'fingerprint',
      reliability: 'A',
      credibility: 1,
    })
  ).claimId ?? '';
