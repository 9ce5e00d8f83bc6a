import 'server-only';
import type { Content } from 'pdfmake/interfaces';
import { type HeadingField, type Holder, headingFieldsOf } from '../rules/copies';
import type { Paper, PaperAsked } from '../schema/documents';
import { peopleTable } from './columns';
import { sheetPdf } from './frame';
import { type TwoLanguages, twoLanguages } from './two-languages';

/** The list for both sides and the witness: boxes to tick at the hand-over, and three signatures. */
export function manifestPdf(paper: Paper, asked: PaperAsked): Promise<Uint8Array> {
  const words = twoLanguages(asked.languages);
  return listPdf(paper, words, {
    whose: whoseSheet(paper, words, asked.for),
    people: peopleTable(paper, words, { ticks: ['handedOver', 'received'] }),
    end: [signatures(paper, words)],
  });
}

/** The copy for the ICRC or the mediator: only what its column in the table of copies says. */
export function copyPdf(paper: Paper, asked: PaperAsked): Promise<Uint8Array> {
  const words = twoLanguages(asked.languages);
  const mediator = paper.heading.mediator ?? '—';
  return listPdf(paper, words, {
    whose: words.line(paper.copy === 'icrc' ? 'paper.for.icrc' : 'paper.for.mediator', { name: mediator }),
    people: peopleTable(paper, words),
    end: paper.copy === 'mediator' ? [{ text: words.line('paper.romanised'), fontSize: 8 }] : [],
  });
}

export const titleOf = (paper: Paper, words: TwoLanguages) =>
  `${paper.number} · ${words.line('paper.list', { number: paper.list })}`;

type Parts = { whose: string; people: Content; end: Content[] };
const listPdf = (paper: Paper, words: TwoLanguages, { whose, people, end }: Parts) =>
  sheetPdf(
    {
      ...paper,
      title: titleOf(paper, words),
      whose,
      landscape: true,
      content: [
        { text: words.line(`paper.${paper.copy}`), style: 'title', margin: [0, 0, 0, 2] },
        { text: titleOf(paper, words), fontSize: 13, bold: true },
        { text: whose, fontSize: 11, margin: [0, 0, 0, 8] },
        headingTable(paper, words),
        people,
        { text: `${words.line('paper.people')}: ${paper.lines.length}`, bold: true, margin: [0, 8, 0, 8] },
        ...end,
      ],
    },
    words,
  );

function whoseSheet({ heading }: Paper, words: TwoLanguages, holder: Holder) {
  const { sides } = heading;
  if (holder === 'witness' || !sides) return words.line('paper.for.witness');
  return words.line(`paper.for.${holder}`, (locale) => ({ side: sides[holder][locale] }));
}

/**
 * What this copy may say of the exchange, a line each. When it was approved stands with who approved: both of the two, and
 * the one alone on a list frozen when one was enough.
 */
export function headingLines({ copy, heading }: Paper, words: TwoLanguages): [string, string][] {
  const { sides, plannedOn, firstApprovedBy, frozenAt } = heading;
  const approval = (by?: string | null, at?: string | null) => by && at && `${by}, ${words.moment(at)}`;
  const said: Partial<Record<Line, string | null | undefined>> = {
    sides: sides && `${words.side(sides.ours)} – ${words.side(sides.theirs)}`,
    agreement: heading.agreement,
    mediator: heading.mediator,
    plannedOn: plannedOn && words.day(plannedOn),
    place: heading.place,
    submittedBy: heading.submittedBy,
    firstApprovedBy: approval(firstApprovedBy, heading.firstApprovedAt),
    approvedBy: approval(heading.approvedBy, heading.approvedAt),
    frozenAt: frozenAt && words.moment(frozenAt),
  };
  const isLine = (field: HeadingField): field is Line =>
    field !== 'firstApprovedAt' && field !== 'approvedAt' && (field !== 'firstApprovedBy' || Boolean(firstApprovedBy));
  // Of two approvals the last is the second; alone it is simply who approved.
  const label = (field: Line) => (field === 'approvedBy' && firstApprovedBy ? 'secondApprovedBy' : field);
  return headingFieldsOf(copy)
    .filter(isLine)
    .map((field) => [words.line(`heading.${label(field)}`), said[field] ?? '—']);
}
type Line = Exclude<HeadingField, 'firstApprovedAt' | 'approvedAt'>;

export const headingTable = (paper: Paper, words: TwoLanguages): Content => ({
  layout: 'noBorders',
  fontSize: 9,
  margin: [0, 0, 0, 10],
  table: {
    widths: [170, '*'],
    body: headingLines(paper, words).map(([label, value]) => [{ text: label }, { text: value, bold: true }]),
  },
});

function signatures({ heading }: Paper, words: TwoLanguages): Content {
  const { sides } = heading;
  const forSide = (side: 'ours' | 'theirs') =>
    sides ? words.both('paper.side', (locale) => ({ side: sides[side][locale] })) : [];
  const people = [forSide('ours'), forSide('theirs'), words.both('paper.witness')];
  return {
    unbreakable: true,
    columnGap: 20,
    margin: [0, 10, 0, 0],
    columns: people.map((who) => ({
      stack: [
        ...who.map((text) => ({ text, fontSize: 9, bold: true })),
        ...(['paper.signName', 'paper.sign', 'paper.signDate'] as const).flatMap((key) => [
          { canvas: [{ type: 'line' as const, x1: 0, y1: 26, x2: 235, y2: 26, lineWidth: 0.5 }] },
          { text: words.line(key), fontSize: 8 },
        ]),
      ],
    })),
  };
}
