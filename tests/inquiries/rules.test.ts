import {
  type CloseReason,
  closeReasons,
  deskActions,
  type InquiryAction,
  type InquiryStatus,
  inquiryActions,
  inquiryMoves,
  inquiryStatuses,
  kinshipOutcomes,
  mayFindKinship,
  mayGiveReason,
  mayLinkAt,
  mayReassign,
  moveInquiry,
  moveOnLink,
  moveOnUnlink,
  moveOnVerify,
  needsReason,
  reasonsFor,
} from '@/lib/inquiries/rules';

const heard = (decision: { ok: boolean; reason?: string; to?: string }) =>
  decision.ok ? (decision.to ?? 'yes') : decision.reason;

/** Every move there is; the test below holds that there is no other. */
const allowed: [InquiryStatus, InquiryAction, InquiryStatus][] = [
  ['received', 'accept', 'open'],
  ['received', 'askMore', 'needs-info'],
  ['received', 'reject', 'rejected'],
  ['needs-info', 'accept', 'open'],
  ['needs-info', 'reject', 'rejected'],
  ['needs-info', 'close', 'closed'],
  ['open', 'match', 'matched'],
  ['open', 'askMore', 'needs-info'],
  ['open', 'close', 'closed'],
  ['matched', 'verify', 'verified'],
  ['matched', 'unmatch', 'open'],
  ['verified', 'answer', 'answered'],
  ['verified', 'unmatch', 'open'],
  ['answered', 'close', 'closed'],
  ['answered', 'reopen', 'open'],
  ['answered', 'unmatch', 'open'],
  ['closed', 'reopen', 'open'],
  ['rejected', 'reopen', 'received'],
];

test.each(inquiryStatuses.flatMap((from) => inquiryActions.map((action) => ({ from, action }))))(
  'an inquiry that is $from, by $action',
  ({ from, action }) => {
    const to = allowed.find(([status, act]) => status === from && act === action)?.[2];
    expect(heard(moveInquiry(from, action))).toBe(to ?? 'wrong-status');
  },
);

test('a desk never matches, verifies, unmatches or answers by a button of its own', () => {
  expect(inquiryActions.filter((action) => !deskActions.some((desk) => desk === action))).toEqual([
    'match',
    'unmatch',
    'verify',
    'answer',
  ]);
});

test('every move that takes something away has reasons to choose from, and the others have none', () => {
  expect(Object.keys(reasonsFor).sort()).toEqual([...needsReason].sort());
});

test.each(inquiryActions.flatMap((action) => closeReasons.map((reason) => ({ action, reason }))))(
  'the reason $reason for $action',
  ({ action, reason }: { action: InquiryAction; reason: CloseReason }) => {
    const ofIts = reasonsFor[action]?.includes(reason) ?? true;
    expect(heard(mayGiveReason(action, reason, 'a note'))).toBe(ofIts ? 'yes' : 'needs-reason');
  },
);

test.each([
  { action: 'close', reason: null, note: 'a note', answer: 'needs-reason' },
  { action: 'close', reason: 'other', note: null, answer: 'needs-reason' },
  { action: 'close', reason: 'other', note: 'moved away', answer: 'yes' },
  { action: 'close', reason: 'reunited', note: null, answer: 'yes' },
  { action: 'accept', reason: null, note: null, answer: 'yes' },
] as const)('$action with reason $reason and note $note: $answer', ({ action, reason, note, answer }) => {
  expect(heard(mayGiveReason(action, reason, note))).toBe(answer);
});

test.each([
  { status: 'received', answer: 'wrong-status' },
  { status: 'needs-info', answer: 'wrong-status' },
  { status: 'open', answer: 'yes' },
  { status: 'matched', answer: 'yes' },
  { status: 'verified', answer: 'yes' },
  { status: 'answered', answer: 'yes' },
  { status: 'closed', answer: 'wrong-status' },
  { status: 'rejected', answer: 'wrong-status' },
] as const)('linking when $status: $answer', ({ status, answer }) => {
  expect(heard(mayLinkAt(status))).toBe(answer);
});

test.each(inquiryStatuses)('what follows from a link at %s is a move the table allows', (status) => {
  for (const action of [moveOnLink(status), moveOnVerify(status), moveOnUnlink(status, 0)])
    if (action) expect(inquiryMoves[status][action]).toBeDefined();
  expect(moveOnUnlink(status, 1)).toBeNull();
});

test('only the last link undone reopens the search', () => {
  expect(inquiryStatuses.filter((status) => moveOnUnlink(status, 0) === 'unmatch')).toEqual([
    'matched',
    'verified',
    'answered',
  ]);
});

test.each([
  { who: 'the holder', assignedToId: 'u1', supervisor: false, answer: 'yes' },
  { who: 'another officer', assignedToId: 'u2', supervisor: false, answer: 'wrong-status' },
  { who: 'a supervisor, for another', assignedToId: 'u2', supervisor: true, answer: 'yes' },
  { who: 'a supervisor, when nobody holds it', assignedToId: null, supervisor: true, answer: 'wrong-status' },
])('$who hands over: $answer', ({ assignedToId, supervisor, answer }) => {
  expect(heard(mayReassign({ assignedToId }, { id: 'u1', supervisor }))).toBe(answer);
});

test.each(kinshipOutcomes)('kinship found %s without a note', (outcome) => {
  const owed = outcome === 'refused' || outcome === 'disputed';
  expect(heard(mayFindKinship(outcome, null))).toBe(owed ? 'needs-reason' : 'yes');
  expect(heard(mayFindKinship(outcome, 'the certificate names another'))).toBe('yes');
});
