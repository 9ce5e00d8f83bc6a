import 'server-only';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { scannerConfigured } from '../../platform/clamav';
import { type Tx, transaction } from '../../platform/db';
import { moved, must } from '../../platform/demand';
import { addJob } from '../../platform/jobs';
import { turns } from '../../platform/turns';
import { machine } from '../queries/upload-state';
import { type Verdict, wrong } from '../rules/faults';
import { moveAttachment, personInLog } from '../rules/life';
import { type FileRow, saveMove } from '../store/attachments';
import { removeForm, vaultOf } from '../store/bytes';
import { saveCustody } from '../store/custody';
import { type Kept, keepFile } from './keep-file';
import { lookThrough } from './look-at-bytes';
import { forget, saveQuarantine, saveRefusal } from './refuse-file';

// Each holds a small file or a picture's pixels: two at a time, the others wait.
const takeTurn = turns(2);

type Looked = { cameHash: string; finding: string | null; verdict: Verdict<{ kept: Kept }> };

/**
 * Checks a file of which everything has come, keeps what may be kept and writes down what became of it. When it cannot be
 * checked now, it waits to be completed again. Bytes are read and written outside every transaction.
 */
export const checkFile = (file: FileRow) =>
  takeTurn(async () => {
    const looked = await lookAt(file).catch(async (error) => {
      await interrupt(file);
      throw error;
    });
    await transaction(machine, (tx) => saveOutcome(tx, file, looked));
    if (!looked.verdict.ok) await forget(file);
    // What came, with everything that was taken out of it, is of no more use.
    await removeForm(vaultOf(file), 'came').catch(() => {});
  });

async function lookAt(file: FileRow): Promise<Looked> {
  const vault = vaultOf(file);
  const size = file.size ?? 0;
  const { cameHash, piecesHash, finding } = await lookThrough(vault, size);
  if (piecesHash !== file.piecesHash || !file.kind) return { cameHash, finding, verdict: wrong('attachment-changed') };
  return { cameHash, finding, verdict: await keepFile(vault, file.kind, size) };
}

/** Gives a file that could not be checked back to be completed again. */
export const interrupt = (file: FileRow) =>
  transaction(machine, async (tx) => {
    const { to } = must(moveAttachment(file.status, 'interrupt'));
    await saveMove(tx, scopeOf(machine), file, { status: to });
  });

async function saveOutcome(tx: Tx, file: FileRow, { cameHash, finding, verdict }: Looked) {
  if (!verdict.ok && !finding) return saveRefusal(tx, machine, file, verdict.fault, cameHash);
  if (verdict.ok) await saveChecks(tx, file, cameHash, verdict.kept);
  const kept = { cameHash, ...(verdict.ok ? columnsOf(verdict.kept) : {}) };
  if (finding) return saveQuarantine(tx, file, finding, kept);

  const scope = scopeOf(machine);
  const scanned = scannerConfigured();
  const { to } = must(moveAttachment(file.status, scanned ? 'wait' : 'pass'));
  const scan = scanned ? 'waiting' : 'not-scanned';
  moved(await saveMove(tx, scope, file, { ...kept, status: to, scan, completedAt: new Date() }));
  if (scanned) await addJob(tx, 'scan-attachment', { attachmentId: file.id }, { jobKey: `scan-${file.id}` });
}

const columnsOf = ({ how: _how, removed: _removed, ...columns }: Kept) => columns;

async function saveChecks(tx: Tx, file: FileRow, cameHash: string, { how, removed, keptHash, keptSize }: Kept) {
  const scope = scopeOf(machine);
  const now = Date.now();
  const line = { id: file.id, actor: machine };
  await saveCustody(tx, scope, {
    ...line,
    kind: 'checked',
    detail: { kind: file.kind, came: cameHash },
    at: new Date(now),
  });
  if (how !== 'as-it-came') {
    const detail = { kept: keptHash, bytes: keptSize, ...(how === 'cleaned' ? { removed } : {}) };
    await saveCustody(tx, scope, { ...line, kind: how, detail, at: new Date(now + 1) });
  }
  await record(tx, machine, {
    type: 'attachment.checked',
    subject: { type: 'attachment', id: file.id },
    ...personInLog(file),
    detail: { kind: file.kind, bytes: keptSize, removed },
  });
}
