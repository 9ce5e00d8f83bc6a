export type GivenGroup = { readonly id: number; readonly short: boolean };

/** The seam to the dictionary of given names. */
export const groupsOf = (_word: string): readonly GivenGroup[] => [];
export const closeGroups = (_word: string): readonly GivenGroup[] => [];
export const groupsOfPatronymic = (_word: string): readonly number[] => [];
