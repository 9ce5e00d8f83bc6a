import 'server-only';
import type { StaffActor } from '../../access/actor';
import { foldHeading } from '../rules/headings';
import { faultsOfMapping, headingKeys, type Mapping, mustSayOrder, widthOf } from '../rules/mapping';
import type { MappingFile } from '../schema/mapping';

/** What is wrong with how a command was typed; said in English to whoever typed it. */
export class WrongCommand extends Error {}

/** The columns' meanings by their headings; a heading the file does not have is a mistake to be told. */
export function mappingFor({ columns, ...more }: MappingFile, lines: readonly string[][]): Mapping {
  const keys = headingKeys(
    Array.from({ length: widthOf(lines) }, (_, index) => lines[more.headerLine - 1]?.[index] ?? ''),
  );
  const wanted = new Map(Object.entries(columns).map(([heading, target]) => [keyOf(heading), target]));
  const asked = Object.keys(columns).filter((heading) => !keys.includes(keyOf(heading)));
  if (asked.length > 0)
    throw new WrongCommand(`The file has no column named: ${asked.join(', ')}. It has: ${keys.join(', ')}.`);
  const mapping = { ...more, columns: keys.map((key) => wanted.get(key) ?? null) };
  const faults = faultsOfMapping(mapping);
  if (faults.length > 0) throw new WrongCommand(`The mapping cannot be used: ${faults.join(', ')}.`);
  if (!mapping.dateOrder && mustSayOrder(lines.slice(mapping.headerLine), mapping.columns))
    throw new WrongCommand('Say in the mapping whether "day-month" or "month-day" comes first: "dateOrder".');
  return mapping;
}

// "#3" is how a column without a heading is named, "name #2" the second of two alike.
function keyOf(heading: string) {
  const [, words = '', figure] = /^(.*?)\s*(?:#(\d+))?$/.exec(heading.trim()) ?? [];
  return [foldHeading(words), figure && `#${figure}`].filter(Boolean).join(' ');
}

/** A claim has somebody who recorded it. */
export function refuseClaimsOfNobody({ columns, standing }: Mapping, by: StaffActor | null) {
  if (!by && (columns.includes('statement') || standing.says))
    throw new WrongCommand(
      'This list makes statements about people. Say in whose name they are recorded: --by E-MAIL.',
    );
}
