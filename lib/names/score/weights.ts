/*
 * Every number of the score, in bits: log2 of how much oftener this is seen between two descriptions of one person than
 * between two people picked at random. Agreement weighs by how rare the name is; the numbers here say what an
 * agreement loses by being spelled otherwise, and what a contradiction costs. Raise `scoreVersion` when one changes.
 */
export const surnameBits = {
  least: 4,
  most: 14,
  mostByEar: 13,
  same: -0.3,
  /** Between scripts and languages spellings differ by habit; in one script they differ by mistake, which is rarer. */
  byEarHabit: { loss: 1.5, perHalfEdit: 0.35 },
  byEarMistake: { loss: 2.25, perHalfEdit: 1.1 },
  /** For six letters; each letter more or less is worth `perLetter`. */
  misheard: 6,
  oneEdit: 5.5,
  twoEdits: 1,
  perLetter: 0.75,
  partly: -1.5,
  different: -7,
} as const;

export const givenBits = {
  least: 2,
  most: 8,
  same: -0.2,
  otherForm: -0.5,
  short: -0.8,
  /** A short form that several names share weighs this share of the full agreement. */
  sharedShort: 0.5,
  misheard: 1.5,
  oneEdit: 2,
  twoEdits: 0.5,
  beginsAlike: 0,
  initial: 2.5,
  partly: -1,
  /** One letter apart, and yet two known names (Ігор, Єгор): more likely two people. */
  knownApart: -2.5,
  initialDiffers: -4,
  different: -6,
} as const;

export const patronymicBits = {
  least: 2,
  most: 8,
  same: -0.2,
  otherForm: -0.5,
  misheard: 1.5,
  oneEdit: 2,
  twoEdits: 0.5,
  beginsAlike: 0,
  initial: 2,
  knownApart: -2.5,
  initialDiffers: -3,
  different: -6,
} as const;

/** What one part costs when it stands in another part's place (surname and given name swapped). */
export const swappedBits = -0.75;

export const birthBits = {
  sameDay: 13.5,
  /** 1 January is written when only the year is known. */
  sameFirstJanuary: 8,
  sameMonth: 8,
  sameYear: 5,
  swapped: 6,
  oneDigit: 4,
  /** Day and month agree, the year does not. */
  otherYear: 2.5,
  farYear: 0,
  sameYearOtherDay: 0,
  nextYear: 1,
  nextYearOtherDay: -2.5,
  fewYears: -4.5,
  different: -8,
  /** Years of birth among which an undated person is looked for. */
  span: 40,
  approximateYears: 2,
} as const;

export const otherBits = {
  sexDifferent: -5,
  callSignSame: 7,
  callSignByEar: 5.5,
  callSignOneEdit: 2.5,
  callSignDifferent: -0.5,
  birthPlaceSame: 5,
  birthPlacePartly: 2.5,
  birthPlaceDifferent: -1,
  unitSame: 5,
  unitPartly: 2.5,
  unitDifferent: -1,
  placeSame: 4,
  placePartly: 1.5,
  relativeSame: 7,
  relativePartly: 2.5,
  numberSame: 20,
  numberShortSame: 6,
  numberOneEdit: 8,
  numberDifferent: -1,
} as const;

/** A registry that is still small holds few of the people who may be meant: the prior never assumes fewer than this. */
export const fewestPeople = 10_000;

/** The bands, after the prior. They are absolute: a poor best hit is no strong one. */
export const bandFrom = { strong: 10, possible: 0, weak: -6 } as const;

/** Bits in 64ths: such sums come out the same in whatever order they are added, so a score is symmetric to the last digit. */
export const exact = (bits: number) => Math.round(bits * 64) / 64;
