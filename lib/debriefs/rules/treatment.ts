/**
 * What an account can tell of: our own plain list after the headings under which the Istanbul Protocol (2022) has methods
 * recorded. Codes help to find words; the words are the person's.
 */
export const treatmentKinds = [
  'beating',
  'suspension-or-positions',
  'burning',
  'electricity',
  'suffocation',
  'crushing',
  'stabbing-or-shooting',
  'chemicals',
  'sexual-violence',
  'medicines-misused',
  'heat-cold-noise-light',
  'no-food-water-sleep',
  'no-medical-care',
  'isolation',
  'cell-conditions',
  'humiliation',
  'threats',
  'mock-execution',
  'forced-acts-or-words',
  'forced-to-watch',
  'forced-labour',
  'other',
] as const;
export type TreatmentKind = (typeof treatmentKinds)[number];

/** What an account may be used for, as the person decided. `none`: it is kept and shown to nobody. */
export const accountUses = ['medical', 'legal', 'none'] as const;
export type AccountUse = (typeof accountUses)[number];

/** `none` excludes the others; saying nothing is no answer. */
export const areUses = (uses: readonly AccountUse[]) =>
  uses.length > 0 && new Set(uses).size === uses.length && (!uses.includes('none') || uses.length === 1);
