import { z } from 'zod';
import { credibilities, reliabilities } from './admiralty-scale';

/** The two answers as somebody gives them. Each is asked for by itself: one says nothing of the other. */
export const reliability = z.enum(reliabilities, 'choose-one');
export const credibility = z
  .number('choose-one')
  .int('choose-one')
  .min(credibilities[0], 'choose-one')
  .max(credibilities.length, 'choose-one');
