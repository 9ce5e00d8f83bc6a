import 'server-only';
import type { Actor } from '../../access/actor';
import { mayShare } from '../../access/rules';
import { record } from '../../audit/append';
import type { Versioned } from '../schema/changes';
import { saveSealed } from '../store/changes';
import { change, happened } from './act';

/** Seals a record, so that for everyone below supervisor it does not exist; or opens it again. With a reason, both. */
export const sealRecord = (actor: Actor, { sealed, reason, ...at }: Versioned & { sealed: boolean; reason: string }) =>
  change(actor, mayShare, at, async (desk) => {
    await saveSealed(desk.tx, desk.scope, desk.id, sealed);
    await happened(desk, { reason: sealed ? 'sealed' : 'unsealed', note: reason });
    await record(desk.tx, actor, { type: 'prisoner.sealed', prisonerId: desk.id, detail: { sealed } });
  });
