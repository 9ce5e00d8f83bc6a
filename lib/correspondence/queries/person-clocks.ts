import 'server-only';
import type { Actor } from '../../access/actor';
import { mayReadCorrespondence } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import type { PrisonerId } from '../../kernel/ids';
import type { Tx } from '../../platform/db';
import { found } from '../../platform/demand';
import { findOurParty } from '../../staff/store/settings';
import { clocksOf } from '../rules/clocks';
import type { Day } from '../rules/days';
import { currentTable } from '../rules/duties';
import type { PersonClocks } from '../schema/breaches';
import { findFile } from '../store/files';
import { clockShown } from './find-breaches';
import { fileOf } from './person-files';

/**
 * The Convention's clocks about one person: owed to us, or by us when we hold the person. Whoever reads only news of
 * health sees that clock alone: the others rest on papers out of their sight.
 */
export async function personClocks(
  tx: Tx,
  actor: Actor,
  { id, today }: { id: PrisonerId; today: Day },
): Promise<PersonClocks> {
  const scope = scopeOf(actor);
  const row = found(await findFile(tx, scope, id));
  const { partyId } = await findOurParty(tx, scope);
  const owing = partyId !== null && row.detainingPowerId === partyId ? ('by-us' as const) : ('to-us' as const);
  const whole = mayReadCorrespondence(actor).ok;
  const clocks = clocksOf(fileOf(row, owing), today).filter(({ duty }) => whole || duty === 'health-news');
  return { owing, table: currentTable, today, clocks: clocks.map(clockShown) };
}
