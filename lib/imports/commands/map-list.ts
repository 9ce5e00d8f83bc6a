import 'server-only';
import type { Actor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { ImportId } from '../../kernel/ids';
import { type Fault, Refused } from '../../kernel/refusal';
import { transaction } from '../../platform/db';
import { found, moved, must } from '../../platform/demand';
import { addJob } from '../../platform/jobs';
import { headingsOf } from '../reading/read-rows';
import { faultsOfMapping, type Mapping, mustSayOrder, remember, widthOf } from '../rules/mapping';
import { mayImport, moveRun, type RunStatus } from '../rules/run';
import { sampleOf } from '../store/files';
import { saveRemembered } from '../store/mappings';
import { deleteRows } from '../store/rows';
import { holdRun, saveRunStatus } from '../store/runs';

/** One job at a time works on lists, so that messages to families never wait behind them. */
export const queueWork = (tx: Parameters<typeof addJob>[0], id: string) =>
  addJob(tx, 'import-work', { importId: id }, { jobKey: `import-work:${id}`, queue: 'imports' });

type Mapped = { id: ImportId; version: number; mapping: Mapping };

/**
 * Says how a list is to be understood, remembers it for the source, and has every row read and compared with the
 * registry. Nobody enters the registry by it.
 */
export const mapList = (actor: Actor, { id, version, mapping }: Mapped) =>
  transaction(actor, async (tx) => {
    must(mayImport(actor));
    const scope = scopeOf(actor);
    const run = found(await holdRun(tx, scope, id));
    const { to } = must(moveRun(run.status as RunStatus, 'check'));
    if (run.version !== version) throw new Refused('changed-meanwhile', { current: { version: run.version } });
    const lines = sampleOf(run, mapping.sheet)?.lines ?? [];
    const faults = faultsOf(mapping, lines);
    if (faults.length > 0) throw new Refused('invalid', { faults });
    const now = new Date();
    await deleteRows(tx, scope, id);
    moved(await saveRunStatus(tx, scope, run, to, { mapping, cursor: 0, rowCount: 0, updatedAt: now }));
    await saveRemembered(tx, scope, {
      sourceKey: run.sourceKey,
      source: run.source,
      mapping: remember(headingsOf(lines, mapping), mapping),
      by: actor.id ?? '',
      now,
    });
    await queueWork(tx, id);
    await record(tx, actor, {
      type: 'import.mapped',
      subject: { type: 'import', id },
      detail: { columns: mapping.columns.flatMap((target) => target ?? []), enterAs: mapping.enterAs },
    });
    return { status: to, version: version + 1 };
  });

const codes = {
  'no-name': 'column-name-missing',
  twice: 'column-twice',
  'too-often': 'column-too-often',
  'no-date-of': 'column-date-of',
} as const;

function faultsOf(mapping: Mapping, lines: readonly (readonly string[])[]): Fault[] {
  if (lines.length === 0) return [{ at: 'mapping.sheet', code: 'choose-one' }];
  if (mapping.headerLine > lines.length) return [{ at: 'mapping.headerLine', code: 'invalid' }];
  if (mapping.columns.length !== widthOf(lines)) return [{ at: 'mapping.columns', code: 'column-count' }];
  const faults = faultsOfMapping(mapping).map((fault) => ({ at: 'mapping.columns', code: codes[fault] as string }));
  const open = !mapping.dateOrder && mustSayOrder(lines.slice(mapping.headerLine), mapping.columns);
  return open ? [...faults, { at: 'mapping.dateOrder', code: 'date-order-missing' }] : faults;
}
