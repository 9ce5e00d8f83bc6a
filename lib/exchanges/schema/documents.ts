import { z } from 'zod';
import type { AnnexPart } from '../rules/annex';
import { type copies, type Heading, holders, languagePairs, type PersonLine } from '../rules/copies';
import { type Side, side } from './batch';

/** In which two languages, and for the list itself: whose sheet it is. */
export const paperAsked = z.strictObject({
  languages: z.enum(languagePairs, 'invalid').default('uk-en'),
  for: z.enum(holders, 'invalid').default('ours'),
});
export type PaperAsked = z.infer<typeof paperAsked>;

/** The copies that leave the office for somebody who is not a side. */
export const outsideCopies = ['icrc', 'mediator'] as const;
export const outsideCopy = z.enum(outsideCopies);

/** One paper's content: only what the tables of `rules/copies` let it say. */
export type Paper = {
  copy: (typeof copies)[number];
  number: string;
  list: number;
  hash: string;
  heading: Partial<Omit<Heading, 'sides'> & { sides: { ours: Side; theirs: Side } }>;
  lines: Partial<PersonLine>[];
  printedBy: string;
  printedAt: string;
};

/** What the sealed annex says of one person, for the doctor who receives. */
export type AnnexPerson = {
  position: number;
  names: readonly string[];
  number: string;
  birthYear: string | null;
  stretcher: boolean;
  isolation: boolean;
  /** The record is sealed to whoever prints: its medical part was not read. */
  closed: boolean;
  parts: readonly AnnexPart[];
};
export type Annex = {
  number: string;
  list: number;
  hash: string;
  plannedOn: string | null;
  people: readonly AnnexPerson[];
  printedBy: string;
  printedAt: string;
};

/** Which papers of a batch this reader may print, and whether there is a frozen list to print. */
export const paperKinds = ['manifest', 'workbook', 'icrc', 'mediator', 'seating', 'annex'] as const;
export type PaperKind = (typeof paperKinds)[number];
/** `before`: no list is frozen. `void`: one is remembered, of a batch that was suspended or cancelled. */
export const printStates = ['before', 'ready', 'void'] as const;
export const documentsOfBatch = z.object({
  state: z.enum(printStates),
  ours: side,
  theirs: side,
  list: z.number().nullable(),
  hash: z.string().nullable(),
  frozenAt: z.string().nullable(),
  /** Somebody was given a vehicle; else the seating says of everybody that nobody was. */
  seated: z.boolean(),
  papers: z.array(z.enum(paperKinds)),
  verifyAt: z.string(),
});
export type DocumentsOfBatch = z.infer<typeof documentsOfBatch>;
