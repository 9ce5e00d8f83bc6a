import type { PartialDate } from '../../kernel/partial-date';
import type { Category, sexes } from '../rules';

/** A sought person as an inquiry describes them. It stays the family's word: a record is not proof of it. */
export type SoughtDescription = {
  soughtId: string;
  inquiryId: string;
  reference: string;
  surname: string | null;
  given: string | null;
  patronymic: string | null;
  otherNames: string | null;
  sex: (typeof sexes)[number];
  birth: PartialDate;
  birthPlace: string | null;
  category: Category;
  rank: string | null;
  unit: string | null;
  serviceNumber: string | null;
};
