import { z } from 'zod';
import { claimStatements, sourceKinds } from '../../evidence/rules';

/** The claim an entry offers: what it would say, and as what kind of source. */
export const claimOfferedShape = z.object({ says: z.enum(claimStatements), sourceKind: z.enum(sourceKinds) });
