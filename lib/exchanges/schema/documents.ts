import { z } from 'zod';
import type { Category } from '../../prisoners/rules';
import { batchStatuses } from '../rules';
import { type copies, type Heading, holders, languagePairs, type PersonLine } from '../rules/copies';
import type { Side } from './batch';

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

/** What a medical part says, for the doctor who receives. */
export type AnnexPerson = {
  position: number;
  names: readonly string[];
  number: string;
  birthYear: string | null;
  category: Category | null;
  stretcher: boolean;
  isolation: boolean;
  /** The medical part is closed to whoever prints: the record is sealed. */
  closed: boolean;
  parts: readonly AnnexPart[];
};
export type AnnexPart = {
  detail: string | null;
  medication: readonly {
    name: string;
    dose: string | null;
    often: string | null;
    lastGiven: string | null;
    carriedBy: string | null;
  }[];
  allergies: string | null;
  needs: readonly string[];
  severity: string;
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
export const documentsOfBatch = z.object({
  status: z.enum(batchStatuses),
  list: z.number().nullable(),
  hash: z.string().nullable(),
  frozenAt: z.string().nullable(),
  /** Nobody's vehicle is named yet: the seating says so of everybody. */
  seated: z.boolean(),
  papers: z.array(z.enum(paperKinds)),
});
export type DocumentsOfBatch = z.infer<typeof documentsOfBatch>;
