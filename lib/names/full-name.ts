export type NameParts = {
  readonly surname?: string | null | undefined;
  readonly given?: string | null | undefined;
  readonly patronymic?: string | null | undefined;
};

/** A name in full in the order surname, given name, patronymic; empty when no part is known. */
export const fullName = ({ surname, given, patronymic }: NameParts) =>
  [surname, given, patronymic].flatMap((part) => part?.trim() || []).join(' ');
