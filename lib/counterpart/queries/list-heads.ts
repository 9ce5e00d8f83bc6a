import 'server-only';
import type { BatchId, CounterpartListId } from '../../kernel/ids';
import { dayFromColumn } from '../../platform/dates';
import { lineDecisions } from '../rules/decisions';
import type { AsideReason, ListStatus, Purpose } from '../rules/lists';
import { matchStatuses } from '../rules/outcome';
import type { LineCounts, ListHead } from '../schema/lists';
import { openName } from '../store/files';
import type { LineGroup, ListRow } from '../store/lists';

/** How many lines of a list stand how. `clean` is counted apart: no two lines for one record. */
export function countsOf(groups: readonly LineGroup[], clean: number): LineCounts {
  const sum = (test: (group: LineGroup) => boolean) =>
    groups.filter(test).reduce((total, { count }) => total + count, 0);
  const by = <Code extends string>(codes: readonly Code[], of: (group: LineGroup) => string | null) =>
    Object.fromEntries(codes.map((code) => [code, sum((group) => of(group) === code)])) as Record<Code, number>;
  return {
    lines: sum(() => true),
    byStatus: by(matchStatuses, ({ matchStatus }) => matchStatus),
    byDecision: by(lineDecisions, ({ decision }) => decision),
    undecided: sum(({ decision, matchStatus }) => decision === null && matchStatus !== 'faulty'),
    clean,
  };
}

type Shown = { names: ReadonlyMap<string, string>; counts: LineCounts };

/** A list without its lines: nobody's name. */
export const headOf = (list: ListRow, { names, counts }: Shown): ListHead => ({
  id: list.id as CounterpartListId,
  batchId: list.batchId as BatchId,
  purpose: list.purpose as Purpose,
  source: list.source,
  reference: list.reference,
  receivedOn: dayFromColumn(list.receivedOn) ?? '',
  agreementLine: list.agreementLine,
  status: list.status as ListStatus,
  version: list.version,
  fileName: openName(list.id, list.fileNameEnc),
  fileHash: list.fileHash,
  fileSize: list.fileSize,
  lines: list.rowCount,
  by: names.get(list.createdById) ?? null,
  createdAt: list.createdAt.toISOString(),
  updatedAt: list.updatedAt.toISOString(),
  setAside: list.setAsideAt && {
    at: list.setAsideAt.toISOString(),
    by: names.get(list.setAsideById ?? '') ?? null,
    reason: list.setAsideReason as AsideReason,
  },
  counts,
});
