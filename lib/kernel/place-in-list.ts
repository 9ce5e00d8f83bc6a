/** Where in a list the next page begins: after the row of this moment and id. Travels in addresses as text. */
export type PlaceInList = { readonly at: Date; readonly id: string };

export const placeOf = ({ at, id }: PlaceInList) => `${at.toISOString()}_${id}`;

/** The place as it came back; anything that is none begins at the first page. */
export function placeFrom(text: string | undefined): PlaceInList | null {
  const [at = '', id = ''] = (text ?? '').split('_');
  return Number.isNaN(Date.parse(at)) || !/^[0-9a-f-]{36}$/.test(id) ? null : { at: new Date(at), id };
}
