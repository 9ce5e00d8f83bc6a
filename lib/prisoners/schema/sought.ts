import { z } from 'zod';
import type { SoughtId } from '../../kernel/ids';
import type { PartialDate } from '../../kernel/partial-date';
import { id } from '../../kernel/text-schema';
import type { Category, sexes } from '../rules';

/** The address of a new record: at most the id of a sought person. Names never stand in it. */
export const soughtAddress = z.object({ from: id<SoughtId>().optional() });

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
