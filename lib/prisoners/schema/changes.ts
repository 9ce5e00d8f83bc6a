import { z } from 'zod';
import type { PrisonerId } from '../../kernel/ids';
import { id } from '../../kernel/text-schema';

export const prisonerAddress = z.object({ id: id<PrisonerId>() });
