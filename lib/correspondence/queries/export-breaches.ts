import 'server-only';
import { stringify } from 'csv-stringify/sync';
import type { Actor } from '../../access/actor';
import { mayCountBreaches, mayReadCorrespondence } from '../../access/rules';
import { record } from '../../audit/append';
import type { Locale } from '../../i18n/locales';
import { translator } from '../../i18n/translator';
import { reading } from '../../platform/db';
import { must } from '../../platform/demand';
import { ages } from '../rules/breaches';
import type { ExportFilter } from '../schema/breaches';
import { codesIn } from './breaches';
import { type FoundBreaches, findBreaches } from './find-breaches';

/**
 * The report as CSV, name by name or in numbers alone: a spreadsheet opens it in UTF-8 and takes nothing in it for a
 * formula. Written into the log before it leaves. Names are for those who read the correspondence.
 */
export async function exportBreaches(actor: Actor, { what, ...filter }: ExportFilter, locale: Locale): Promise<string> {
  must(what === 'people' ? mayReadCorrespondence(actor) : mayCountBreaches(actor));
  const report = await findBreaches(actor, filter, { asSystem: !mayReadCorrespondence(actor).ok });
  const rows = what === 'people' ? peopleRows(report, locale) : countRows(report, locale);
  await reading(actor, (tx) =>
    record(tx, actor, {
      type: 'correspondence.exported',
      detail: { ...codesIn(filter), what, rows: rows.length, people: report.people },
    }),
  );
  return stringify([...rows], { header: true, bom: true, escape_formulas: true });
}

function peopleRows({ lines, table }: FoundBreaches, locale: Locale) {
  const t = translator(locale, 'correspondence');
  const head = (key: Parameters<typeof t>[0]) => t(key);
  return lines.map((line) => ({
    [head('breaches.record')]: line.recordNumber,
    [head('breaches.name')]: line.name,
    [head('breaches.duty')]: t(`duties.${line.duty}`),
    [head('breaches.article')]: line.article,
    [head('breaches.state')]: t(`clockStates.${line.state}`),
    [head('breaches.startedFrom')]: line.started.earliest ?? '',
    [head('breaches.startedTo')]: line.started.latest ?? '',
    [head('breaches.dueFrom')]: line.due.earliest ?? '',
    [head('breaches.dueTo')]: line.due.latest ?? '',
    [head('breaches.metOn')]: line.met?.on ?? '',
    [head('breaches.daysLeast')]: line.late?.least ?? '',
    [head('breaches.daysMost')]: line.late?.most ?? '',
    [head('breaches.table')]: table,
  }));
}

function countRows({ counts, table }: FoundBreaches, locale: Locale) {
  const t = translator(locale, 'correspondence');
  return counts.map((line) => ({
    [t('breaches.duty')]: t(`duties.${line.duty}`),
    [t('breaches.article')]: line.article,
    [t('breaches.overdue')]: line.overdue,
    [t('breaches.late')]: line.late,
    [t('breaches.people')]: line.people,
    [t('breaches.median')]: line.median ?? '',
    ...Object.fromEntries(ages.map((age) => [t(`ages.${age}`), line.ages[age]])),
    [t('breaches.possible')]: line.possible,
    [t('breaches.undated')]: line.undated,
    [t('breaches.table')]: table,
  }));
}
