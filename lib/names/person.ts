import type { PartialDate } from '../kernel/partial-date';

/** A name as somebody gave it: in parts, as one line in any order, or both. */
export type WrittenName = {
  readonly surname?: string | null | undefined;
  readonly given?: string | null | undefined;
  readonly patronymic?: string | null | undefined;
  /** The whole name in any order; read when no part is given. */
  readonly text?: string | null | undefined;
  /** A name of its own kind that is no part of the civil name. */
  readonly callSign?: boolean | undefined;
};

/** Everything by which two descriptions of a person can be compared. What is not known is null, empty or unknown. */
export type Description = {
  /** Every known form: official, in another language, in Latin letters, earlier surname, call sign. */
  readonly names: readonly WrittenName[];
  readonly sex: 'male' | 'female' | 'unknown';
  readonly birth: PartialDate;
  readonly birthPlace: string | null;
  readonly unit: string | null;
  /** Other places the person is known from: captured at, held at, lost at. */
  readonly places: readonly string[];
  /** Names of relatives, each as one line. */
  readonly relatives: readonly string[];
  /** Numbers of documents, tags, service, tax, case: as written. */
  readonly numbers: readonly string[];
};

/** What a part of a name is. A hint only: fields are filled in wrongly, lists put names in any order. */
export const nameRoles = ['surname', 'given', 'patronymic', 'initial', 'call-sign'] as const;
export type NameRole = (typeof nameRoles)[number];

/** One word of a name in the forms it is compared by. Small and plain: it is kept in the search table as JSON. */
export type NameToken = {
  /** As written, in lower case, without accents, titles or apostrophes: what is shown in a reason. */
  readonly text: string;
  /** Readable Latin after folding; what edits are counted on. */
  readonly fine: string;
  /** Coarse consonant keys, one for each way the spelling can be read. At least one. */
  readonly skeletons: readonly string[];
  /** Given-name groups this word can stand for; for a patronymic those of the father's name. Empty when none. */
  readonly groups: readonly number[];
  /** True when the word is a short form (Саша, Коля), which weighs less than the full name. */
  readonly short: boolean;
  readonly role: NameRole | null;
};

/** A person as the engine compares and keeps it: what `prepare` makes of a description. */
export type Prepared = {
  readonly forms: readonly (readonly NameToken[])[];
  readonly sex: Description['sex'];
  readonly birth: PartialDate;
  /** Folded, ready to be compared for equality. */
  readonly birthPlace: string | null;
  readonly unit: string | null;
  readonly places: readonly string[];
  readonly relatives: readonly (readonly NameToken[])[];
  readonly numbers: readonly string[];
};

/** How often names occur here, as shares of all people (0 to 1). A name nobody counted is answered with a rare share. */
export type Population = {
  /** How many people are on file: the prior. At least 1. */
  readonly size: number;
  readonly surname: (token: NameToken) => number;
  /** How many bear a surname that sounds like this skeleton, however it is spelled. */
  readonly sound: (skeleton: string) => number;
  readonly given: (token: NameToken) => number;
  readonly patronymic: (token: NameToken) => number;
};
