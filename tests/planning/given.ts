import type { StaffActor } from '@/lib/access/actor';
import type { BatchId } from '@/lib/kernel/ids';
import { takeSnapshot } from '@/lib/planning/commands/take-snapshot';
import type { ProblemChanges } from '@/lib/planning/rules/set-up';
import { transaction } from '@/lib/platform/db';
import type { Office } from '../exchanges/given';
import { pastTheRules } from '../setup/database';

/**
 * So many invented people with everything planning asks about, written past the rules in seven statements: every fifth of
 * them has something in the way. Held by the other side at ten places.
 */
export async function aCrowd(office: Office, count: number) {
  const values = [count, office.sides.ours.id, office.sides.theirs.id, office.analyst.id, office.secondAnalyst.id];
  await pastTheRules(
    `with made as (
       insert into prisoner (id, status, sex, birth_from, birth_to, birth_precision, category, unit, power_of_origin_id, detaining_power_id,
         capture_from, capture_to, capture_precision, health_category, last_alive_at, created_at)
       select gen_random_uuid(), case when n % 50 = 0 then 'probable-captive' else 'confirmed-captive' end,
         case when n % 40 = 0 then 'female' else 'male' end,
         date '1965-01-01' + n % 14000, date '1965-01-01' + n % 14000, 'day',
         case when n % 60 = 0 then 'medical' else 'combatant' end, 'Brigade ' || n % 30,
         case when n % 100 = 0 then null else $2::uuid end, $3::uuid,
         date '2022-03-01' + n % 1200, date '2022-03-01' + n % 1200, 'day',
         case when n % 25 = 0 then 'seriously-wounded-or-sick' else 'good' end,
         now() - (n % 200) * interval '1 day', now() - interval '30 days'
       from generate_series(1, $1::int) n returning id, status, last_alive_at, number),
     places as (
       insert into prisoner_place (id, prisoner_id, place, from_from, from_to, from_precision)
       select gen_random_uuid(), id, 'Colony ' || number % 10, date '2025-01-01', date '2025-01-01', 'day' from made),
     travel as (
       insert into prisoner_travel (prisoner_id, wish, wish_as_of, fitness, fitness_as_of, hold)
       select id, case when number % 20 = 0 then 'declines' else 'wishes' end, current_date - number % 150,
         case when number % 15 = 0 then 'fit-with-stretcher' else 'fit' end, current_date - 10, case when number % 30 = 0 then 'hold' else 'none' end
       from made),
     said as (
       insert into claim (id, prisoner_id, says, as_of_from, as_of_to, as_of_precision, source_kind, reliability, credibility, recorded_by_id)
       select gen_random_uuid(), id, 'alive', last_alive_at::date, last_alive_at::date, 'day', 'icrc-notification', 'A', 1, $4::uuid from made)
     insert into confirmation (id, prisoner_id, of, status, basis, proposed_by_id, decided_by_id, decided_at, policy_number)
     select gen_random_uuid(), id, 'captivity', 'confirmed', 'official', $4::uuid, $5::uuid, now(), 1 from made where status = 'confirmed-captive'`,
    values,
  );
  await pastTheRules('analyze');
}

export const snapshotOf = (actor: StaffActor, batchId: BatchId, now: Date, changes?: ProblemChanges) =>
  transaction(actor, (tx) => takeSnapshot(tx, actor, batchId, now, changes));
