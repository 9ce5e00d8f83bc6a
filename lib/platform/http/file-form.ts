import 'server-only';
import { Refused } from '../../kernel/refusal';
import { cleanText } from '../../kernel/text-schema';
import { bodyWithin } from './body';

export type SentFile = { readonly name: string; readonly bytes: Buffer };

/**
 * A form with one file: its text fields and the file, null when none was chosen. What is not such a form is `invalid`,
 * what is larger than `cap` refused before it is held whole. The file's name and kind are what the sender says and prove
 * nothing.
 */
export async function fileFormOf(
  request: Request,
  { field, cap }: { field: string; cap: number },
): Promise<{ fields: Record<string, string>; file: SentFile | null }> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data\b/i.test(type)) throw notAForm();
  // The parts around the file are small; what they hold beyond this is no form of ours.
  const bytes = await bodyWithin(request, cap + 64 * 1024).catch((error: unknown) => {
    throw error instanceof Refused && error.reason === 'too-large' ? tooBig(field) : error;
  });
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } })
    .formData()
    .catch(() => Promise.reject(notAForm()));
  const file = form.get(field);
  const fields = fieldsOf(form);
  // A browser sends a field without a choice as a file without name and bytes.
  if (!(file instanceof File) || (file.size === 0 && file.name === '')) return { fields, file: null };
  if (file.size > cap) throw tooBig(field);
  return { fields, file: { name: cleanText(file.name).slice(0, 200), bytes: Buffer.from(await file.arrayBuffer()) } };
}

function fieldsOf(form: FormData): Record<string, string> {
  const fields: Record<string, string> = Object.create(null);
  for (const [name, value] of form) if (typeof value === 'string') fields[name] = value;
  return { ...fields };
}

const tooBig = (at: string) => new Refused('too-large', { faults: [{ at, code: 'file-too-big' }] });
const notAForm = () => new Refused('invalid', { faults: [{ at: '', code: 'not-a-form' }] });
