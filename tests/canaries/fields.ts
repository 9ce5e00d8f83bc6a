import type { Reader } from './readers';

/*
 * Every field that is not for everybody: who may see it, and what plants it. A new field is a line here and a `word(…)` in
 * what plants it; one without the other fails. What is not here:
 * - the confirmation policy and the rules of identity, which are nobody's secret;
 * - codes most records share (status, sex, category of health): the access matrix says who opens a record at all.
 */

const opens: Reader[] = ['operator', 'case-officer', 'analyst', 'supervisor', 'planner', 'medical-officer', 'partner'];
const works: Reader[] = ['case-officer', 'analyst', 'supervisor'];
const medical: Reader[] = ['medical-officer'];
const travels: Reader[] = ['case-officer', 'supervisor', 'planner', 'medical-officer'];
const reaches: Reader[] = ['operator', 'case-officer', 'supervisor'];
const identifies: Reader[] = [...works, 'medical-officer'];
const samples: Reader[] = [...identifies, 'operator'];
const files: Reader[] = opens.filter((reader) => reader !== 'partner');
const letters: Reader[] = [...works, 'planner'];
const inquiries: Reader[] = ['operator', 'operator elsewhere', ...works];
const tells: Reader[] = ['operator', 'operator elsewhere', 'case-officer', 'supervisor'];
const debriefs: Reader[] = [...works];
const comeHome: Reader[] = [...works, 'treatment-officer'];
/** Whoever wrote it reads their own while the debrief is open. */
const accounts: Reader[] = ['treatment-officer', 'case-officer'];
const supervisor: Reader[] = ['supervisor'];
const plans: Reader[] = ['planner', 'supervisor'];
/** Whoever decides on deaths, imports lists. Of one visit also the officer who is sent. */
const decides: Reader[] = ['analyst', 'supervisor'];
const sent: Reader[] = [...decides, 'case-officer'];
/** Whoever opens every record that is not sealed, and no operator or partner who has no part in it. */
const opensEvery: Reader[] = opens.filter((reader) => reader !== 'operator' && reader !== 'partner');
/** Their lists are planning's; what they answered is read by whoever reads batches. */
const planning: Reader[] = ['planner', 'supervisor'];
const batches: Reader[] = [...planning, 'case-officer', 'analyst', 'medical-officer'];
const nobody: Reader[] = [];
/** Whoever answers for where a copy of a list goes. */
const carries: Reader[] = ['planner', 'supervisor'];

type Row = {
  may: readonly Reader[];
  by: string;
  /** What it looks like in an answer, where a field is a code or a figure that no word of ours can stand for. */
  seen?: string;
  /** Encrypted: not to be found in the database either. */
  atRest?: true;
};
const atRest = true as const;

/** Of a record. A record that is sealed has each of them as well, and there only a supervisor is left. */
const ofARecord: Record<string, Row> = {
  'document number': { may: opens, by: 'the record' },
  'service number': { may: opens, by: 'the record' },
  unit: { may: opens, by: 'the record' },
  'place of birth': { may: opens, by: 'the record' },
  'place of capture': { may: opens, by: 'the record' },
  father: { may: opens, by: 'the record' },
  mother: { may: opens, by: 'the record' },
  marks: { may: opens, by: 'the record' },
  description: { may: opens, by: 'the record' },
  'source of a name': { may: opens, by: 'the record' },
  'source of a document': { may: opens, by: 'the record' },
  'source of the record': { may: opens, by: 'the record' },

  'next of kin': { may: reaches, by: 'kin and a place' },
  'relation of the next of kin': { may: reaches, by: 'kin and a place' },
  'source of the next of kin': { may: reaches, by: 'kin and a place' },
  'contact of the next of kin': { may: reaches, by: 'kin and a place', atRest },
  'telephone of the next of kin': { may: reaches, by: 'kin and a place', atRest },
  // Forgotten: what was taken back leaves the reason, not the name.
  'next of kin taken back': { may: nobody, by: 'kin and a place' },
  'why a next of kin was taken back': { may: reaches, by: 'kin and a place' },
  // An operator and a partner see the places of records they may open, and no list by place.
  'place of detention': { may: opens, by: 'kin and a place' },
  'source of a place': { may: opens, by: 'kin and a place' },

  'medical findings': { may: medical, by: 'the medical part', atRest },
  medicine: { may: medical, by: 'the medical part', atRest },
  dose: { may: medical, by: 'the medical part', atRest },
  'how often': { may: medical, by: 'the medical part', atRest },
  'last given': { may: medical, by: 'the medical part', atRest },
  'who carries it': { may: medical, by: 'the medical part', atRest },
  allergies: { may: medical, by: 'the medical part', atRest },
  'medical ground': { may: medical, by: 'the medical part', seen: '"ground":"threatened-by-captivity"' },
  'care needed': { may: medical, by: 'the medical part', seen: '"needs":["dialysis"' },

  'wish to return': { may: travels, by: 'travel', seen: '"wish":"declines"' },
  'fitness to travel': { may: travels, by: 'travel', seen: '"fitness":"fit-with-stretcher"' },
  'reason of a legal hold': { may: travels, by: 'travel' },

  'place of a claim': { may: opens, by: 'evidence' },
  'another place': { may: opens, by: 'evidence' },
  'source of a claim': { may: opens, by: 'evidence' },
  'origin of a claim': { may: opens, by: 'evidence' },
  'note of a claim': { may: opens, by: 'evidence' },
  'note of a retracted claim': { may: opens, by: 'evidence' },
  "first grade's reason": { may: opens, by: 'evidence' },
  "later grade's reason": { may: opens, by: 'evidence' },
  'note of a proposal': { may: opens, by: 'evidence' },
  'note of a confirmation': { may: opens, by: 'evidence' },
  'note of a retraction': { may: opens, by: 'evidence' },
  'answer to a contradiction': { may: works, by: 'evidence' },

  'ordinary file, its name': { may: files, by: 'files', atRest },
  'ordinary file, what it is': { may: files, by: 'files', atRest },
  'ordinary file, its text': { may: files, by: 'files', atRest },
  'medical file, its name': { may: medical, by: 'files', atRest },
  'medical file, what it is': { may: medical, by: 'files', atRest },
  'medical file, its text': { may: medical, by: 'files', atRest },
  'deaths file, its name': { may: decides, by: 'files', atRest },
  'deaths file, what it is': { may: decides, by: 'files', atRest },
  'deaths file, its text': { may: decides, by: 'files', atRest },
  'sealed file, its name': { may: nobody, by: 'files', atRest },
  'sealed file, what it is': { may: nobody, by: 'files', atRest },
  'sealed file, its text': { may: nobody, by: 'files', atRest },

  'tag of remains': { may: identifies, by: 'identity' },
  'from whom remains came': { may: identifies, by: 'identity' },
  'where remains lie': { may: identifies, by: 'identity' },
  'note on remains': { may: identifies, by: 'identity' },
  'who remains are said to be': { may: identifies, by: 'identity' },
  'who said it': { may: identifies, by: 'identity' },
  'paper found': { may: identifies, by: 'identity' },
  examiner: { may: identifies, by: 'identity' },
  'place of an examination': { may: identifies, by: 'identity' },
  'detail of an examination': { may: identifies, by: 'identity', atRest },
  'note of a proposed identity': { may: identifies, by: 'identity' },
  donor: { may: reaches, by: 'identity', atRest },
  'contact of a donor': { may: reaches, by: 'identity', atRest },
  'telephone of a donor': { may: reaches, by: 'identity', atRest },
  'note on a donor': { may: reaches, by: 'identity', atRest },
  'note on a sample of the relative': { may: samples, by: 'identity' },
  'who holds a sample of the relative': { may: samples, by: 'identity' },
  'where a sample of the relative was taken': { may: samples, by: 'identity' },
  'seal of a sample of the relative': { may: samples, by: 'identity' },
  'note on a step of the relative': { may: samples, by: 'identity' },
  'note on a sample of the remains': { may: identifies, by: 'identity' },
  'who holds a sample of the remains': { may: identifies, by: 'identity' },
  'where a sample of the remains was taken': { may: identifies, by: 'identity' },
  'seal of a sample of the remains': { may: identifies, by: 'identity' },
  'note on a step of the remains': { may: identifies, by: 'identity' },
  'reference to a laboratory': { may: identifies, by: 'identity' },
  'note to a laboratory': { may: identifies, by: 'identity' },
  'statement of a laboratory': { may: identifies, by: 'identity', atRest },
  'who signed a report': { may: identifies, by: 'identity' },
  'note on a result': { may: identifies, by: 'identity' },
  likelihood: { may: identifies, by: 'identity', seen: '7.3194' },
  // Named as the source of the claim a result becomes: read with the evidence of the record.
  'number of a report': { may: opens, by: 'identity' },

  'note on a name submitted': { may: letters, by: 'correspondence' },
  'number of a paper (name-submitted)': { may: letters, by: 'correspondence' },
  'source of a paper (name-submitted)': { may: letters, by: 'correspondence' },
  'number of a paper (refusal)': { may: letters, by: 'correspondence' },
  'source of a paper (refusal)': { may: letters, by: 'correspondence' },
  'ground of a refusal': { may: letters, by: 'correspondence' },
  'note on a refusal': { may: letters, by: 'correspondence' },
  'next step in a matter': { may: letters, by: 'correspondence' },
  'news of health': { may: identifies, by: 'correspondence', atRest },
  'state in news of health': { may: identifies, by: 'correspondence', seen: '"state":"critical"' },
  'note on news of health': { may: identifies, by: 'correspondence' },
  'number of a paper (health-news)': { may: identifies, by: 'correspondence' },
  'source of a paper (health-news)': { may: identifies, by: 'correspondence' },
};

const everythingElse: Record<string, Row> = {
  // Every operator searches names, and tells families.
  'record: surname': { may: [...opens, 'operator elsewhere'], by: 'the record' },
  'record: alias': { may: [...opens, 'operator elsewhere'], by: 'the record' },
  'sealed: surname': { may: supervisor, by: 'the record' },
  'sealed: alias': { may: supervisor, by: 'the record' },
  'record: reason of a share': { may: supervisor, by: 'share and seal' },
  'sealed: reason of the seal': { may: supervisor, by: 'share and seal' },

  'inquiry: who asks': { may: inquiries, by: 'the form of a family' },
  'inquiry: telephone of the family': { may: [...inquiries, 'family'], by: 'the form of a family', atRest },
  'inquiry: mail of the family': { may: [...inquiries, 'family'], by: 'the form of a family', atRest },
  'inquiry: address of the family': { may: [...inquiries, 'family'], by: 'the form of a family', atRest },
  'inquiry: when to call': { may: [...inquiries, 'family'], by: 'the form of a family', atRest },
  'inquiry: surname sought': { may: [...inquiries, 'family'], by: 'the form of a family' },
  'inquiry: other names sought': { may: inquiries, by: 'the form of a family' },
  'inquiry: where lost': { may: inquiries, by: 'the form of a family' },
  'inquiry: circumstances': { may: inquiries, by: 'the form of a family', atRest },
  'inquiry: what the family knows': { may: inquiries, by: 'the form of a family', atRest },
  'another inquiry: who asks': { may: inquiries, by: 'the form of a family' },
  'another inquiry: telephone of the family': {
    may: [...inquiries, 'family elsewhere'],
    by: 'the form of a family',
    atRest,
  },
  'another inquiry: mail of the family': {
    may: [...inquiries, 'family elsewhere'],
    by: 'the form of a family',
    atRest,
  },
  'another inquiry: address of the family': {
    may: [...inquiries, 'family elsewhere'],
    by: 'the form of a family',
    atRest,
  },
  'another inquiry: when to call': { may: [...inquiries, 'family elsewhere'], by: 'the form of a family', atRest },
  'another inquiry: surname sought': { may: [...inquiries, 'family elsewhere'], by: 'the form of a family' },
  'another inquiry: other names sought': { may: inquiries, by: 'the form of a family' },
  'another inquiry: where lost': { may: inquiries, by: 'the form of a family' },
  'another inquiry: circumstances': { may: inquiries, by: 'the form of a family', atRest },
  'another inquiry: what the family knows': { may: inquiries, by: 'the form of a family', atRest },

  'inquiry: note of a move': { may: inquiries, by: 'work on an inquiry' },
  'inquiry: note on a document of kinship': { may: inquiries, by: 'work on an inquiry' },
  'inquiry: note of a link': { may: inquiries, by: 'work on an inquiry' },
  'inquiry: note of a verified link': { may: inquiries, by: 'work on an inquiry' },
  'inquiry: message to the family': { may: [...inquiries, 'family'], by: 'work on an inquiry', atRest },
  'telling: note of an attempt': { may: tells, by: 'telling' },
  'telling: note of what was said': { may: tells, by: 'telling' },
  // Whom an officer reached stands in the case's timeline.
  'telling: whom the officer reached': { may: inquiries, by: 'telling' },

  'debrief: who came home': { may: comeHome, by: 'a debrief' },
  'debrief: where they were asked': { may: comeHome, by: 'a debrief' },
  'debrief: interpreter': { may: comeHome, by: 'a debrief' },
  'debrief: from whom it is withheld': { may: debriefs, by: 'a debrief' },
  'debrief: summary': { may: debriefs, by: 'a debrief' },
  'debrief: who was seen': { may: debriefs, by: 'a debrief' },
  'debrief: where somebody was seen': { may: debriefs, by: 'a debrief' },
  'debrief: cell': { may: debriefs, by: 'a debrief' },
  'debrief: words of the returnee': { may: debriefs, by: 'a debrief' },
  'debrief: account of treatment': { may: accounts, by: 'a debrief', atRest },
  'debrief: place of an account': { may: accounts, by: 'a debrief', atRest },
  'debrief: injuries': { may: accounts, by: 'a debrief', atRest },

  // Of a person whose death is decided and told, and not acknowledged by everybody: for everybody else there is none of it.
  'death: deaths file, its name': { may: decides, by: 'files', atRest },
  'death: deaths file, what it is': { may: decides, by: 'files', atRest },
  'death: deaths file, its text': { may: decides, by: 'files', atRest },
  'death: number of the board': { may: decides, by: 'a death' },
  'death: body of the board': { may: decides, by: 'a death' },
  'death: note of the proposal': { may: decides, by: 'a death', atRest },
  'death: note of a returned proposal': { may: decides, by: 'a death', atRest },
  'death: note of the decision': { may: decides, by: 'a death', atRest },
  'death: why no family is known': { may: decides, by: 'a death', atRest },
  'death: note of a revocation': { may: decides, by: 'a death', atRest },
  'visit: place': { may: sent, by: 'a visit', atRest },
  'visit: companion': { may: sent, by: 'a visit', atRest },
  'visit: whom to tell': { may: sent, by: 'a visit', atRest },
  'visit: script': { may: sent, by: 'a visit', atRest },
  'visit: note of an attempt': { may: sent, by: 'a visit', atRest },
  'visit: notes of the officer': { may: sent, by: 'a visit', atRest },
  'visit: who acknowledged it': { may: sent, by: 'a visit', atRest },
  // To another family, by another officer.
  'another visit: place': { may: sent, by: 'a visit', atRest },
  'another visit: companion': { may: sent, by: 'a visit', atRest },
  'another visit: whom to tell': { may: sent, by: 'a visit', atRest },
  'another visit: script': { may: sent, by: 'a visit', atRest },
  'another visit: note of an attempt': { may: sent, by: 'a visit', atRest },
  'another visit: notes of the officer': { may: sent, by: 'a visit', atRest },

  'import: source of the list': { may: decides, by: 'an import' },
  'import: name of the file': { may: decides, by: 'an import', atRest },
  'import: heading': { may: decides, by: 'an import' },
  'import: surname': { may: decides, by: 'an import', atRest },
  'import: unit': { may: decides, by: 'an import', atRest },
  'import: remark': { may: decides, by: 'an import', atRest },
  'import: cell of a column left out': { may: decides, by: 'an import', atRest },
  'import: cell of a row with a fault': { may: decides, by: 'an import', atRest },

  'their list: source': { may: planning, by: 'their list' },
  'their list: reference': { may: planning, by: 'their list' },
  'their list: name of the file': { may: planning, by: 'their list', atRest },
  'their list: heading': { may: planning, by: 'their list', atRest },
  'their list: surname': { may: planning, by: 'their list', atRest },
  'their list: unit': { may: planning, by: 'their list', atRest },
  'their list: remark': { may: planning, by: 'their list', atRest },
  'their list: cell of a column left out': { may: planning, by: 'their list', atRest },
  'their list: cell of a row with a fault': { may: planning, by: 'their list', atRest },
  'their list: note on a line': { may: planning, by: 'their list', atRest },
  'their answer: note': { may: batches, by: 'their list', atRest },
  'their answer: who is given instead': { may: batches, by: 'their list', atRest },
  'agreement: title': { may: plans, by: 'an agreement' },
  'agreement: mediator': { may: plans, by: 'an agreement' },
  'agreement: stage': { may: plans, by: 'an agreement' },
  'agreement: title of a line': { may: plans, by: 'an agreement' },
  'agreement: answer to the law': { may: plans, by: 'an agreement' },
  'agreement: note of a version': { may: plans, by: 'an agreement' },
  'agreement: source of an entry': { may: plans, by: 'an agreement' },
  'agreement: note on an entry': { may: plans, by: 'an agreement' },
  'agreement: why an entry was withdrawn': { may: plans, by: 'an agreement' },

  'plan: value of a limit': { may: plans, by: 'a plan' },
  'plan: type of vehicle': { may: plans, by: 'a plan' },
  'plan: name of a site': { may: plans, by: 'a plan' },
  'plan: place a site serves': { may: plans, by: 'a plan' },
  'override: note': { may: plans, by: 'a plan', atRest },
  'override: why it was returned': { may: plans, by: 'a plan', atRest },
  'override: note of one that was agreed': { may: plans, by: 'a plan', atRest },
  'override: why it was ended': { may: plans, by: 'a plan', atRest },
  'submission: note': { may: plans, by: 'a plan', atRest },
  'submission: note of a signature': { may: plans, by: 'a plan', atRest },
  'submission: note of a return': { may: plans, by: 'a plan', atRest },

  'pair: why two are not one': { may: works, by: 'a join' },
  'pair: why that was taken back': { may: works, by: 'a join' },
  'join: why it is proposed': { may: opensEvery, by: 'a join' },
  'join: why it was sent back': { may: nobody, by: 'a join' },
  'join: note of the second person': { may: works, by: 'a join' },
  'join: why it was undone': { may: opensEvery, by: 'a join' },

  // Of somebody on a frozen list, whose own record nobody asks for here: what its papers tell, and to whom.
  'listed: surname': { may: [...opensEvery, 'operator', 'operator elsewhere'], by: 'papers of a list' },
  'listed: rank': { may: opensEvery, by: 'papers of a list' },
  'listed: service number': { may: opensEvery, by: 'papers of a list' },
  'listed: father': { may: carries, by: 'papers of a list' },
  'listed: mother': { may: nobody, by: 'papers of a list' },
  'listed: site': { may: [...carries, 'case-officer'], by: 'papers of a list' },
  'listed: vehicle': { may: [...carries, 'case-officer'], by: 'papers of a list' },
  'listed: medical findings': { may: medical, by: 'papers of a list', atRest },
  'listed: medicine': { may: medical, by: 'papers of a list', atRest },
  'listed: allergies': { may: medical, by: 'papers of a list', atRest },

  // Kept for an inquiry into who searched for whom; no page shows it.
  'search: what was searched for': { may: nobody, by: 'a search', atRest },
};

/** Nobody opens a sealed record but a supervisor, and what not even a supervisor reads is nobody's while it is sealed. */
const whileSealed = ({ may, ...row }: Row): Row => ({ ...row, may: may.filter((reader) => reader === 'supervisor') });

export const fields: Readonly<Record<string, Row>> = {
  ...Object.fromEntries(Object.entries(ofARecord).map(([field, row]) => [`record: ${field}`, row])),
  ...Object.fromEntries(
    Object.entries(ofARecord)
      // A code of the sealed record looks like one of the other: looked for there.
      .filter(([, { seen }]) => !seen)
      .map(([field, row]) => [`sealed: ${field}`, whileSealed(row)]),
  ),
  ...everythingElse,
};
