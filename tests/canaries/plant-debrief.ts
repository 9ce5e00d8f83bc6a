import { asOfToday, type Planting } from './plant-record';

/** A person who came home, what they saw, and an account of how they were treated: by the officer who holds the debrief. */
export async function debrief({ staff, by }: Planting) {
  const word = by('a debrief');
  const officer = staff['case-officer'];
  const { debriefId } = await officer('POST', '/api/debriefs', {
    personName: word('debrief: who came home'),
    consentSearch: 'yes',
    consentFamilies: 'no',
  });
  const at = `/api/debriefs/${debriefId}`;
  await officer('POST', `${at}/sessions`, {
    heldOn: asOfToday().from,
    place: word('debrief: where they were asked'),
    language: 'uk',
    interpreter: word('debrief: interpreter'),
  });
  const { version } = await officer('GET', at);
  await officer('PATCH', at, {
    version,
    consentSearch: 'yes',
    consentFamilies: 'no',
    withheldFrom: word('debrief: from whom it is withheld'),
    summary: word('debrief: summary'),
  });
  await officer('POST', `${at}/sightings`, {
    name: word('debrief: who was seen'),
    place: word('debrief: where somebody was seen'),
    cell: word('debrief: cell'),
    from: asOfToday(),
    until: asOfToday(),
    condition: 'well',
    knownHow: 'saw',
    confidence: 'certain',
    words: word('debrief: words of the returnee'),
  });
  const { accountId } = await officer('POST', `${at}/accounts`, {
    text: word('debrief: account of treatment'),
    place: word('debrief: place of an account'),
    injuries: word('debrief: injuries'),
    from: asOfToday(),
    until: asOfToday(),
    kinds: [],
    uses: ['none'],
  });
  return { debrief: String(debriefId), account: String(accountId) };
}
