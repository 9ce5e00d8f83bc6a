import type { Content, TableCell } from 'pdfmake/interfaces';
import { type PersonField, type PersonLine, personFieldsOf } from '../rules/copies';
import type { Paper } from '../schema/documents';
import { below } from './frame';
import type { TwoLanguages } from './two-languages';

/** One column: how wide it is and what stands in it. */
type Column = { width: number | '*'; cell: (line: PersonLine, words: TwoLanguages) => Content };

const spellings = (first: string, others: readonly string[]): Content => ({
  text: [{ text: first, bold: true }, ...others.map((full) => `\n${full}`)],
});
const text = (value: string | null): Content => ({ text: value ?? '—' });
const columns: Record<PersonField, Column> = {
  position: { width: 24, cell: ({ position }) => ({ text: String(position), alignment: 'right' }) },
  names: { width: '*', cell: ({ names: [first = '—', ...others] }) => spellings(first, others) },
  latinName: { width: '*', cell: ({ latinName }) => ({ text: latinName, bold: true }) },
  number: { width: 54, cell: ({ number }) => text(number) },
  birth: { width: 66, cell: ({ birth }, words) => below(words.born(birth)) },
  birthYear: { width: 62, cell: ({ birthYear }) => text(birthYear) },
  fatherName: { width: 80, cell: ({ fatherName }) => text(fatherName) },
  category: {
    width: 84,
    cell: ({ category }, words) => (category ? below(words.both(`categories.${category}`)) : text(null)),
  },
  rank: { width: 70, cell: ({ rank }) => text(rank) },
  serviceNumber: { width: 76, cell: ({ serviceNumber }) => text(serviceNumber) },
  placeKind: { width: 92, cell: ({ placeKind }, words) => text(words.line(`placeKinds.${placeKind}`)) },
  site: { width: 80, cell: ({ site }) => text(site) },
  vehicle: {
    width: 90,
    cell: ({ vehicle }, words) => (vehicle ? text(vehicle) : below(words.both('paper.notAssigned'))),
  },
};

/** A box to be ticked by hand. A new one each time: pdfmake keeps in it where it stands. */
const box = (): Content => ({
  canvas: [{ type: 'rect', x: 0, y: 1, w: 11, h: 11, lineWidth: 0.75 }],
  alignment: 'center',
});

type Tick = 'handedOver' | 'received' | 'boarded';
type Table = { fields?: readonly PersonField[]; ticks?: readonly Tick[]; lines?: Paper['lines'] };

/** The people of a paper: a column for each field its copy may say, and boxes for what is ticked on the day. */
export function peopleTable(paper: Paper, words: TwoLanguages, table: Table = {}): Content {
  const { fields = personFieldsOf(paper.copy), ticks = [], lines = paper.lines } = table;
  const head: TableCell[] = [
    ...fields.map((field) => below(words.both(`fields.${field}`), { bold: true, fontSize: 8 })),
    ...ticks.map((tick) => below(words.both(`paper.${tick}`), { bold: true, fontSize: 8, alignment: 'center' })),
  ];
  // A copy's lines hold every field of its columns; the table of copies is what both go by.
  const row = (line: Paper['lines'][number]): TableCell[] => [
    ...fields.map((field) => columns[field].cell(line as PersonLine, words)),
    ...ticks.map(box),
  ];
  return {
    layout: grid,
    fontSize: 9,
    lineHeight: 1.1,
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [...fields.map((field) => columns[field].width), ...ticks.map(() => 56)],
      body: [head, ...lines.map(row)],
    },
  };
}

const grid = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0,
  hLineColor: () => '#000000',
  paddingTop: () => 3,
  paddingBottom: () => 3,
};
