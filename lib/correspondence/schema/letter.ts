import { z } from 'zod';
import type { PartialDate } from '../../kernel/partial-date';
import { letterLanguages } from '../rules/correspondents';

export const letterAsked = z.strictObject({ language: z.enum(letterLanguages).optional() });

/**
 * What a correspondent may see of a person, and nothing else: what identifies the person to both sides (Art. 17 and 122(4)).
 * No place of detention, no unit, no family, no health, nothing from another source. A new field is a decision.
 */
export type LetterPerson = {
  number: string;
  names: readonly string[];
  birth: PartialDate;
  birthPlace: string | null;
  rank: string | null;
  serviceNumber: string | null;
  powerOfOrigin: string | null;
};

export type Letter = {
  number: string;
  language: (typeof letterLanguages)[number];
  on: string;
  from: string | null;
  to: { name: string; address: string | null };
  people: readonly LetterPerson[];
};
