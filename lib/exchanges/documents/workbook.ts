import 'server-only';
import writeExcelFile, { type Cell, type SheetData } from 'write-excel-file/node';
import { type PersonField, type PersonLine, personFieldsOf } from '../rules/copies';
import type { Paper, PaperAsked } from '../schema/documents';
import { addressOf } from './frame';
import { headingLines, titleOf } from './list-pdf';
import { type TwoLanguages, twoLanguages } from './two-languages';

/**
 * The list as a workbook of two sheets: the people, and what the paper says of itself. Every cell but the number of the
 * line is typed as text, so that a name that begins like a formula stays a name and a number keeps its zeros.
 */
export function workbookOf(paper: Paper, { languages }: Pick<PaperAsked, 'languages'>): Promise<Uint8Array> {
  const words = twoLanguages(languages);
  return writeExcelFile([
    {
      data: peopleRows(paper, words),
      sheet: words.both('paper.people')[0] ?? sheetName(paper),
      columns: personFieldsOf('manifest').map((field) => ({ width: widths[field] ?? 16 })),
      stickyRowsCount: 1,
    },
    { data: aboutRows(paper, words), sheet: sheetName(paper), columns: [{ width: 36 }, { width: 90 }] },
  ]).toBuffer();
}

const sheetName = ({ number, list }: Paper) => `${number} ${list}`;
const widths: Partial<Record<PersonField, number>> = { position: 8, names: 44, birth: 24, placeKind: 20 };

// XML knows none of these; text from outside may hold one.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const text = (value: string, more: object = {}): Cell => ({
  value: value.replace(unwritable, ''),
  type: String,
  wrap: true,
  alignVertical: 'top',
  ...more,
});

function peopleRows(paper: Paper, words: TwoLanguages): SheetData {
  const fields = personFieldsOf('manifest');
  return [
    fields.map((field) => text(words.line(`fields.${field}`), { fontWeight: 'bold' })),
    ...paper.lines.map((line) => fields.map((field) => cellOf(field, line as PersonLine, words))),
  ];
}

function cellOf(field: PersonField, line: PersonLine, words: TwoLanguages): Cell {
  switch (field) {
    case 'position':
      return { value: line.position, type: Number, alignVertical: 'top' };
    case 'names':
      return text(line.names.join('\n'));
    case 'birth':
      return text(words.born(line.birth).join(' / '));
    case 'placeKind':
      return text(words.line(`placeKinds.${line.placeKind}`));
    default:
      return text(String(line[field] ?? '—'));
  }
}

function aboutRows(paper: Paper, words: TwoLanguages): SheetData {
  const rows: [string, string][] = [
    [words.line('paper.manifest'), titleOf(paper, words)],
    ...headingLines(paper, words),
    [words.line('paper.people'), String(paper.lines.length)],
    [words.line('paper.hash'), paper.hash],
    [words.line('paper.verifyAt'), addressOf(paper.hash)],
    [words.line('paper.for.workbook'), words.line('paper.printed', printing(paper, words))],
  ];
  return rows.map(([label, value]) => [text(label), text(value, { fontWeight: 'bold' })]);
}

const printing = ({ printedBy, printedAt }: Paper, words: TwoLanguages) => ({
  name: printedBy,
  moment: words.moment(printedAt),
});
