import 'server-only';
import type { Scope } from '../../access/scope';
import type { PrisonerId } from '../../kernel/ids';
import { dayToColumn, fromColumns } from '../../platform/dates';
import type { Tx } from '../../platform/db';
import { saveProofOfLife } from '../../prisoners/store/move';
import { lifeShownOn } from '../rules';
import { asEvidence, claimsOf, saveProofOfLifeAgain } from '../store/claims';

type Row = Awaited<ReturnType<typeof claimsOf>>[number];
const lifeIn = (row: Row) => dayToColumn(lifeShownOn(asEvidence(row), fromColumns('asOf', row)));

/**
 * After a claim was retracted or graded anew: a proof of life that stood on it falls back to the one before, and a claim
 * that shows life now moves it forward. Proof that came otherwise stays.
 */
export async function restoreProofOfLife(tx: Tx, scope: Scope, before: Row) {
  const prisonerId = before.prisonerId as PrisonerId;
  const was = lifeIn(before);
  const days = (await claimsOf(tx, scope, prisonerId)).map(lifeIn).filter((day) => day !== null);
  const latest = days.sort((one, other) => other.getTime() - one.getTime())[0] ?? null;
  if (was) await saveProofOfLifeAgain(tx, scope, { id: prisonerId, was, now: latest });
  if (latest) await saveProofOfLife(tx, scope, prisonerId, latest);
}
