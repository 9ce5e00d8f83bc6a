import 'server-only';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { AttachmentId } from '../../kernel/ids';
import { isVerdict, type NotScanned, type Scanned, scan, scannerConfigured } from '../../platform/clamav';
import { reading, type Tx, transaction } from '../../platform/db';
import { moved, must } from '../../platform/demand';
import { machine } from '../queries/upload-state';
import { moveAttachment, personInLog } from '../rules/life';
import { type FileRow, findAnyFile, saveMove } from '../store/attachments';
import { bytesBetween, vaultOf } from '../store/bytes';
import { saveCustody } from '../store/custody';
import { waitingForScan } from '../store/waiting';
import { saveQuarantine } from './refuse-file';

/**
 * Has what is kept of a file looked at by the virus scanner: clean, it can be opened; harmful, it is in quarantine. A
 * scanner that does not answer changes nothing: the file goes on waiting. Twice is as once.
 */
export async function scanFile(id: AttachmentId): Promise<(Scanned | NotScanned)['said'] | 'not-waiting'> {
  const file = await reading(machine, (tx) => findAnyFile(tx, scopeOf(machine), id));
  if (file?.status !== 'waiting-for-scan' || !scannerConfigured()) return 'not-waiting';
  const answer = await scan(bytesBetween(vaultOf(file), 'kept', file.keptSize ?? 0));
  if (!isVerdict(answer)) return answer.said;
  await transaction(machine, (tx) => saveAnswer(tx, file, answer));
  return answer.said;
}

async function saveAnswer(tx: Tx, file: FileRow, answer: Scanned) {
  const scope = scopeOf(machine);
  const detail = answer.said === 'harmful' ? { said: answer.said, finding: answer.what } : { said: answer.said };
  const now = new Date();
  await saveCustody(tx, scope, { id: file.id, actor: machine, kind: 'scanned', detail, at: now });
  await record(tx, machine, {
    type: 'attachment.scanned',
    subject: { type: 'attachment', id: file.id },
    ...personInLog(file),
    detail,
  });
  if (answer.said === 'harmful') return saveQuarantine(tx, file, answer.what);
  const { to } = must(moveAttachment(file.status, 'pass'));
  moved(await saveMove(tx, scope, file, { status: to, scan: 'clean' }));
}

/** Asks again about every file the scanner has not answered about; stops when it cannot be reached at all. */
export async function scanWaiting() {
  const ids = await reading(machine, (tx) => waitingForScan(tx, scopeOf(machine)));
  let scanned = 0;
  for (const id of ids) {
    const said = await scanFile(id);
    if (said === 'unreachable') break;
    if (said !== 'no-verdict') scanned += 1;
  }
  return { scanned, waiting: ids.length - scanned };
}
