import { type RefusalReason, Refused } from '../../kernel/refusal';

/** One row of a table. `line` is its number as a spreadsheet shows it, counted from one, headings included. */
export type Line = { readonly line: number; readonly cells: readonly string[] };

/** What a table may hold at most. What is larger is refused before it is unpacked or kept. */
export type Limits = {
  readonly rows: number;
  readonly columns: number;
  /** Bytes of everything a workbook unpacks to. */
  readonly unpacked: number;
};
/** For a list that comes by page: one person reads it through. */
export const pageLimits: Limits = { rows: 100_000, columns: 200, unpacked: 150 * 1024 * 1024 };
/** For a registry that comes by command. */
export const commandLimits: Limits = { rows: 20_000_000, columns: 400, unpacked: 500 * 1024 * 1024 };

export const formats = ['csv', 'xlsx'] as const;
export type Format = (typeof formats)[number];

/** What can be wrong with a file as a whole: each has words under `faults` in the namespaces of refusals. */
export type FileFault =
  | 'file-missing'
  | 'file-empty'
  | 'file-no-rows'
  | 'file-not-a-table'
  | 'file-old-workbook'
  | 'file-damaged'
  | 'file-too-many-rows'
  | 'file-too-many-columns'
  | 'file-too-much'
  | 'file-quotes'
  | 'file-row-too-long';

const statuses: Record<FileFault, RefusalReason> = {
  'file-missing': 'invalid',
  'file-empty': 'invalid',
  'file-no-rows': 'unreadable-file',
  'file-not-a-table': 'unsupported-type',
  'file-old-workbook': 'unsupported-type',
  'file-damaged': 'unreadable-file',
  'file-too-many-rows': 'too-large',
  'file-too-many-columns': 'too-large',
  'file-too-much': 'too-large',
  'file-quotes': 'unreadable-file',
  'file-row-too-long': 'unreadable-file',
};

/** The refusal of a file, at its field of the form. */
export const refuseFile = (code: FileFault) => new Refused(statuses[code], { faults: [{ at: 'file', code }] });
