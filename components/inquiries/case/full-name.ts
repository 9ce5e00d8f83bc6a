type Named = { surname: string | null; given: string | null; patronymic: string | null; otherNames: string | null };

/** A sought person's name as the family gave it: surname, given name, patronymic, or whatever else is known. */
export const fullName = ({ surname, given, patronymic, otherNames }: Named) =>
  [surname, given, patronymic].filter(Boolean).join(' ') || otherNames || '—';
