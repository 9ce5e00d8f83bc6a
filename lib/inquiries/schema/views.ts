import { z } from 'zod';
import { id, requiredText } from '../../kernel/text-schema';
import { inquiryFilter } from '../schema';

/** What a view keeps: the codes of the list's filters. A place in the list is not kept. */
const viewFilter = inquiryFilter.omit({ after: true });

// A view's name stands on a shared screen: a row of digits in it would be a telephone number or a reference.
const viewName = requiredText(60).refine((name) => !/(?:\d[\s()+-]*){5}/.test(name), 'numbers-in-name');

export const newView = z.strictObject({ resource: z.literal('inquiries'), name: viewName, filter: viewFilter });
export type NewView = z.infer<typeof newView>;

export const savedView = z.object({ id: id(), name: z.string(), filter: viewFilter });
export const savedViews = z.object({ views: z.array(savedView) });
export type SavedViews = z.infer<typeof savedViews>;

export const viewPath = z.object({ viewId: id() });
export const viewQuery = z.strictObject({ resource: z.literal('inquiries') });
export const nothing = z.object({});
