import 'server-only';
import type { Actor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { Refused } from '../../kernel/refusal';
import { type Tx, transaction } from '../../platform/db';
import { moved, must } from '../../platform/demand';
import { machine, refusalOf } from '../queries/upload-state';
import type { FileFault } from '../rules/faults';
import { moveAttachment, personInLog } from '../rules/life';
import { type FileRow, saveMove } from '../store/attachments';
import { forms, removeForm, vaultOf } from '../store/bytes';
import { saveCustody } from '../store/custody';

/** Refuses a file while it is still coming: nothing of it is kept but that it came, and why it was refused. */
export async function refuseFile(actor: Actor, file: FileRow, fault: FileFault): Promise<Refused> {
  await transaction(actor, (tx) => saveRefusal(tx, actor, file, fault));
  await forget(file);
  return refusalOf(fault);
}

export async function saveRefusal(tx: Tx, actor: Actor, file: FileRow, fault: FileFault, cameHash?: string) {
  const scope = scopeOf(actor);
  const { to } = must(moveAttachment(file.status, 'refuse'));
  const came = cameHash ? { cameHash } : {};
  moved(await saveMove(tx, scope, file, { status: to, refusal: fault, ...came }));
  const now = new Date();
  await saveCustody(tx, scope, { id: file.id, actor, kind: 'refused', detail: { why: fault, ...came }, at: now });
  await record(tx, actor, {
    type: 'attachment.refused',
    subject: { type: 'attachment', id: file.id },
    ...personInLog(file),
    detail: { why: fault },
  });
}

/** What was found harmful is in quarantine; `kept` says what of it. People can be told only what they may know of it. */
export async function saveQuarantine(
  tx: Tx,
  file: FileRow,
  finding: string,
  kept: Parameters<typeof saveMove>[3] = {},
) {
  const scope = scopeOf(machine);
  const { to } = must(moveAttachment(file.status, 'quarantine'));
  const now = new Date();
  const complete = file.completedAt ? {} : { completedAt: now };
  moved(await saveMove(tx, scope, file, { ...kept, ...complete, status: to, scan: 'harmful', finding }));
  await saveCustody(tx, scope, { id: file.id, actor: machine, kind: 'quarantined', detail: { finding }, at: now });
  await record(tx, machine, {
    type: 'attachment.quarantined',
    subject: { type: 'attachment', id: file.id },
    ...personInLog(file),
    detail: { finding },
  });
}

/** Removes every byte of a file. What is left behind when this fails, the sweep removes. */
export async function forget(file: FileRow) {
  const vault = vaultOf(file);
  for (const form of forms) await removeForm(vault, form).catch(() => {});
}
