import 'server-only';
import { stringify } from 'csv-stringify/sync';
import type { Actor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { AuditType } from '../../audit/rules';
import type { Locale } from '../../i18n/locales';
import { translator } from '../../i18n/translator';
import { batchNumber } from '../../kernel/numerals';
import { reading } from '../../platform/db';
import { must } from '../../platform/demand';
import { mayReadDeviations, monthlyTotals } from '../rules/deviations';
import type { DeviationFilter, DeviationReport } from '../schema/deviations';
import { deviationCounts } from '../store/deviations';

/** Overrides and bypasses in numbers, by month, batch and code. Names nobody; the reading is logged all the same. */
export const readDeviations = (actor: Actor, filter: DeviationFilter) =>
  reported(actor, filter, 'plan.deviations-read');

/** The same as CSV: a spreadsheet opens it in UTF-8 and takes nothing in it for a formula. Logged as an export. */
export async function exportDeviations(actor: Actor, filter: DeviationFilter, locale: Locale): Promise<string> {
  const { lines } = await reported(actor, filter, 'plan.deviations-exported');
  const t = translator(locale, 'governance');
  const rows = lines.map((line) => [
    line.month,
    line.batch,
    t(`deviationKinds.${line.kind}`),
    t(`codes.${line.code}`),
    t(`outcomes.${line.outcome}`),
    line.times,
    line.people,
  ]);
  const columns = (['month', 'batch', 'kind', 'code', 'outcome', 'times', 'people'] as const).map((key) =>
    t(`report.${key}`),
  );
  return stringify(rows, { header: true, columns, bom: true, escape_formulas: true });
}

const reported = (actor: Actor, filter: DeviationFilter, type: AuditType): Promise<DeviationReport> =>
  reading(actor, async (tx) => {
    must(mayReadDeviations(actor));
    const batch = filter.batch ? Number(filter.batch.replace(/\D/g, '')) : null;
    const rows = await deviationCounts(tx, scopeOf(actor), { month: filter.month ?? null, batch });
    await record(tx, actor, { type, detail: { month: filter.month ?? null, lines: rows.length } });
    return {
      filter,
      months: monthlyTotals(rows),
      lines: rows.map((row) => ({ ...row, batch: batchNumber(row.batch) })) as DeviationReport['lines'],
    };
  });
