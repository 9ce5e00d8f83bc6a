/** A text as typed; nothing but spaces is nothing. */
export const textIn = (form: FormData, name: string): string | null => String(form.get(name) ?? '').trim() || null;
/** A code as chosen, for the server to judge. */
export const codeIn = <Code extends string>(form: FormData, name: string) => String(form.get(name) ?? '') as Code;
