import 'server-only';
import { faultsOfMapping, mustSayOrder, widthOf } from '../../imports/rules/mapping';
import type { Fault } from '../../kernel/refusal';
import type { ListColumns } from '../rules/described';

const codes = {
  'no-name': 'column-name-missing',
  twice: 'column-twice',
  'too-often': 'column-too-often',
  'no-date-of': 'column-date-of',
} as const;

/** What keeps a list from being read as it is said to be, each at its field; empty when nothing does. */
export function faultsOfColumns(mapping: ListColumns, lines: readonly (readonly string[])[]): Fault[] {
  if (lines.length === 0) return [{ at: 'mapping.sheet', code: 'choose-one' }];
  if (mapping.headerLine > lines.length) return [{ at: 'mapping.headerLine', code: 'invalid' }];
  if (mapping.columns.length !== widthOf(lines)) return [{ at: 'mapping.columns', code: 'column-count' }];
  const faults = faultsOfMapping(mapping).map((fault) => ({ at: 'mapping.columns', code: codes[fault] as string }));
  const open = !mapping.dateOrder && mustSayOrder(lines.slice(mapping.headerLine), mapping.columns);
  return open ? [...faults, { at: 'mapping.dateOrder', code: 'date-order-missing' }] : faults;
}
