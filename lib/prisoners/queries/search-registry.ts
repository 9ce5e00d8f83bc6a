import 'server-only';
import { type Actor, holds } from '../../access/actor';
import { mayOpenRecord, maySearchRegistry } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { PrisonerId } from '../../kernel/ids';
import { recordNumber } from '../../kernel/numerals';
import { searchKey } from '../../names/search-key';
import { fromColumns } from '../../platform/dates';
import { reading } from '../../platform/db';
import { must } from '../../platform/demand';
import { numberTyped } from '../rules';
import type { RegistryAnswer, RegistryQuestion, RegistryRow } from '../schema/registry';
import { type RegistryHit, type Sought, searchRegistryRows } from '../store/registry';

/**
 * Whether somebody is on file: names that hold every word typed (each as the beginning of a word), a record number, or an
 * identifier for those who may read them. Another spelling of a name is not found. The log keeps how long the question
 * was and how many were found, never its words.
 */
export const searchRegistry = (actor: Actor, question: RegistryQuestion): Promise<RegistryAnswer> =>
  reading(actor, async (tx) => {
    must(maySearchRegistry(actor));
    const sought = soughtBy(question);
    const { rows, total } = await searchRegistryRows(tx, scopeOf(actor), sought, actor.id ?? '');
    await record(tx, actor, {
      type: 'registry.searched',
      detail: { length: question.text.length, year: sought.birthYear !== null, results: total },
    });
    return { total, rows: rows.map((row) => rowFor(actor, row)) };
  });

function soughtBy({ text, birthYear, number }: RegistryQuestion): Sought {
  const key = searchKey(text);
  return {
    tokens: key ? key.split(' ').slice(0, 8) : [],
    birthYear: birthYear ?? null,
    number: numberTyped(number ?? '') ?? numberTyped(text),
    identifier: text || null,
  };
}

/*
 * What a hit shows: to an operator the names, the year of birth and the number, and whether the record may be opened;
 * to those who work the case also sex, birth and status.
 */
function rowFor(actor: Actor, row: RegistryHit): RegistryRow {
  const worksCases = holds(actor, 'case-officer', 'analyst', 'supervisor', 'planner', 'medical-officer');
  const birth = fromColumns('birth', row);
  return {
    id: row.id as PrisonerId,
    number: recordNumber(row.number),
    names: row.names as RegistryRow['names'],
    birthYear: birth.from && birth.from.slice(0, 4) === birth.to?.slice(0, 4) ? Number(birth.from.slice(0, 4)) : null,
    birth: worksCases ? birth : null,
    sex: worksCases ? (row.sex as RegistryRow['sex']) : null,
    status: worksCases ? (row.status as RegistryRow['status']) : null,
    mayOpen: mayOpenRecord(actor, { sealed: row.sealed, linkedToMe: row._count.sought > 0, sharedWithMe: false }).ok,
  };
}
