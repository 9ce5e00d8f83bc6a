-- CreateTable
CREATE TABLE "dna_laboratory" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "place" TEXT,
    "abroad" BOOLEAN NOT NULL DEFAULT false,
    "usual_days" INTEGER NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "dna_laboratory_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dna_donor" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "prisoner_id" UUID NOT NULL,
    "relation" TEXT NOT NULL,
    "line" TEXT,
    "sex" TEXT NOT NULL DEFAULT 'unknown',
    "availability" TEXT NOT NULL DEFAULT 'to-ask',
    "inquiry_id" UUID,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" UUID,
    "withdraw_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "dna_donor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dna_donor_contact" (
    "donor_id" UUID NOT NULL,
    "name_enc" BYTEA NOT NULL,
    "contact_enc" BYTEA,
    "note_enc" BYTEA,
    "updated_by_id" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dna_donor_contact_pkey" PRIMARY KEY ("donor_id")
);

-- CreateTable
CREATE TABLE "dna_consent" (
    "id" UUID NOT NULL,
    "donor_id" UUID NOT NULL,
    "scope" TEXT[],
    "form" TEXT NOT NULL,
    "given_on" DATE NOT NULL,
    "expires_on" DATE,
    "attachment_id" UUID,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_on" DATE,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" UUID,
    "withdraw_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "dna_consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dna_kit" (
    "id" UUID NOT NULL,
    "kit_number" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "donor_id" UUID,
    "case_id" UUID,
    "note" TEXT,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dna_kit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dna_custody_event" (
    "id" UUID NOT NULL,
    "kit_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "from_holder" TEXT,
    "to_holder" TEXT,
    "seal" TEXT,
    "place" TEXT,
    "laboratory_id" UUID,
    "note" TEXT,
    "flags_seen" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" UUID,
    "withdraw_reason" TEXT,

    CONSTRAINT "dna_custody_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dna_request" (
    "id" UUID NOT NULL,
    "prisoner_id" UUID NOT NULL,
    "case_id" UUID,
    "laboratory_id" UUID NOT NULL,
    "reference" TEXT,
    "status" TEXT NOT NULL DEFAULT 'sent',
    "sent_on" DATE NOT NULL,
    "expected_by" DATE NOT NULL,
    "note" TEXT,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "cancelled_at" TIMESTAMPTZ(3),
    "cancelled_by_id" UUID,
    "cancel_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "dna_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dna_request_kit" (
    "request_id" UUID NOT NULL,
    "kit_id" UUID NOT NULL,

    CONSTRAINT "dna_request_kit_pkey" PRIMARY KEY ("request_id","kit_id")
);

-- CreateTable
CREATE TABLE "dna_result" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'received',
    "conclusion" TEXT NOT NULL,
    "likelihood" TEXT,
    "likelihood_log10" DOUBLE PRECISION,
    "statement_enc" BYTEA,
    "report_number" TEXT NOT NULL,
    "signed_by" TEXT NOT NULL,
    "result_on" DATE NOT NULL,
    "valid_until" DATE,
    "attachment_id" UUID,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decision_reason" TEXT,
    "decision_note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "dna_result_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "identity_rule" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "adopted_by_id" UUID,
    "adopted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "identity_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "identity_case" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "prisoner_id" UUID,
    "member_id" UUID,
    "tag_number" TEXT,
    "tag_key" TEXT,
    "received_on" DATE,
    "received_from" TEXT,
    "received_at" TEXT,
    "condition" TEXT,
    "note" TEXT,
    "opened_by_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "close_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "identity_case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "identity_claimed" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "prisoner_id" UUID,
    "name_said" TEXT,
    "said_by" TEXT NOT NULL,
    "said_by_detail" TEXT,
    "paper" TEXT NOT NULL,
    "paper_reference" TEXT,
    "said_on" DATE,
    "attachment_id" UUID,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" UUID,
    "withdraw_reason" TEXT,
    "withdraw_note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "identity_claimed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "identity_check" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "prisoner_id" UUID NOT NULL,
    "method" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "done_by" TEXT NOT NULL,
    "done_on" DATE NOT NULL,
    "place" TEXT,
    "detail_enc" BYTEA,
    "likelihood_log10" DOUBLE PRECISION,
    "attachment_id" UUID,
    "result_id" UUID,
    "claim_id" UUID,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" UUID,
    "withdraw_reason" TEXT,
    "withdraw_note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "identity_check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "identity_decision" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "prisoner_id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'proposed',
    "basis" TEXT NOT NULL,
    "rule_version" INTEGER NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "proposal_note" TEXT,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decision_reason" TEXT,
    "decision_note" TEXT,
    "revoked_by_id" UUID,
    "revoked_at" TIMESTAMPTZ(3),
    "revoke_reason" TEXT,
    "revoke_note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "identity_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "identity_decision_check" (
    "decision_id" UUID NOT NULL,
    "check_id" UUID NOT NULL,

    CONSTRAINT "identity_decision_check_pkey" PRIMARY KEY ("decision_id","check_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "dna_laboratory_name_key" ON "dna_laboratory"("name");

-- CreateIndex
CREATE UNIQUE INDEX "dna_donor_number_key" ON "dna_donor"("number");

-- CreateIndex
CREATE INDEX "dna_donor_prisoner_id_idx" ON "dna_donor"("prisoner_id");

-- CreateIndex
CREATE INDEX "dna_consent_donor_id_idx" ON "dna_consent"("donor_id");

-- CreateIndex
CREATE INDEX "dna_consent_expires_on_idx" ON "dna_consent"("expires_on");

-- CreateIndex
CREATE UNIQUE INDEX "dna_kit_kit_number_key" ON "dna_kit"("kit_number");

-- CreateIndex
CREATE INDEX "dna_kit_donor_id_idx" ON "dna_kit"("donor_id");

-- CreateIndex
CREATE INDEX "dna_kit_case_id_idx" ON "dna_kit"("case_id");

-- CreateIndex
CREATE INDEX "dna_custody_event_kit_id_occurred_at_idx" ON "dna_custody_event"("kit_id", "occurred_at");

-- CreateIndex
CREATE INDEX "dna_request_prisoner_id_idx" ON "dna_request"("prisoner_id");

-- CreateIndex
CREATE INDEX "dna_request_case_id_idx" ON "dna_request"("case_id");

-- CreateIndex
CREATE INDEX "dna_request_status_expected_by_idx" ON "dna_request"("status", "expected_by");

-- CreateIndex
CREATE INDEX "dna_request_kit_kit_id_idx" ON "dna_request_kit"("kit_id");

-- CreateIndex
CREATE INDEX "dna_result_status_recorded_at_idx" ON "dna_result"("status", "recorded_at");

-- CreateIndex
CREATE INDEX "dna_result_request_id_idx" ON "dna_result"("request_id");

-- CreateIndex
CREATE UNIQUE INDEX "identity_rule_kind_version_key" ON "identity_rule"("kind", "version");

-- CreateIndex
CREATE UNIQUE INDEX "identity_case_number_key" ON "identity_case"("number");

-- CreateIndex
CREATE INDEX "identity_case_status_opened_at_idx" ON "identity_case"("status", "opened_at");

-- CreateIndex
CREATE INDEX "identity_case_prisoner_id_idx" ON "identity_case"("prisoner_id");

-- CreateIndex
CREATE INDEX "identity_case_member_id_idx" ON "identity_case"("member_id");

-- CreateIndex
CREATE INDEX "identity_claimed_case_id_idx" ON "identity_claimed"("case_id");

-- CreateIndex
CREATE INDEX "identity_claimed_prisoner_id_idx" ON "identity_claimed"("prisoner_id");

-- CreateIndex
CREATE UNIQUE INDEX "identity_check_result_id_key" ON "identity_check"("result_id");

-- CreateIndex
CREATE INDEX "identity_check_case_id_idx" ON "identity_check"("case_id");

-- CreateIndex
CREATE INDEX "identity_check_prisoner_id_idx" ON "identity_check"("prisoner_id");

-- CreateIndex
CREATE INDEX "identity_decision_status_proposed_at_idx" ON "identity_decision"("status", "proposed_at");

-- CreateIndex
CREATE INDEX "identity_decision_case_id_idx" ON "identity_decision"("case_id");

-- CreateIndex
CREATE INDEX "identity_decision_prisoner_id_idx" ON "identity_decision"("prisoner_id");

-- AddForeignKey
ALTER TABLE "dna_donor" ADD CONSTRAINT "dna_donor_prisoner_id_fkey" FOREIGN KEY ("prisoner_id") REFERENCES "prisoner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dna_donor_contact" ADD CONSTRAINT "dna_donor_contact_donor_id_fkey" FOREIGN KEY ("donor_id") REFERENCES "dna_donor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dna_consent" ADD CONSTRAINT "dna_consent_donor_id_fkey" FOREIGN KEY ("donor_id") REFERENCES "dna_donor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dna_kit" ADD CONSTRAINT "dna_kit_donor_id_fkey" FOREIGN KEY ("donor_id") REFERENCES "dna_donor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dna_kit" ADD CONSTRAINT "dna_kit_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "identity_case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dna_custody_event" ADD CONSTRAINT "dna_custody_event_kit_id_fkey" FOREIGN KEY ("kit_id") REFERENCES "dna_kit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dna_custody_event" ADD CONSTRAINT "dna_custody_event_laboratory_id_fkey" FOREIGN KEY ("laboratory_id") REFERENCES "dna_laboratory"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dna_request" ADD CONSTRAINT "dna_request_prisoner_id_fkey" FOREIGN KEY ("prisoner_id") REFERENCES "prisoner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dna_request" ADD CONSTRAINT "dna_request_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "identity_case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dna_request" ADD CONSTRAINT "dna_request_laboratory_id_fkey" FOREIGN KEY ("laboratory_id") REFERENCES "dna_laboratory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dna_request_kit" ADD CONSTRAINT "dna_request_kit_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "dna_request"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dna_request_kit" ADD CONSTRAINT "dna_request_kit_kit_id_fkey" FOREIGN KEY ("kit_id") REFERENCES "dna_kit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dna_result" ADD CONSTRAINT "dna_result_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "dna_request"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity_case" ADD CONSTRAINT "identity_case_prisoner_id_fkey" FOREIGN KEY ("prisoner_id") REFERENCES "prisoner"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity_claimed" ADD CONSTRAINT "identity_claimed_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "identity_case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity_claimed" ADD CONSTRAINT "identity_claimed_prisoner_id_fkey" FOREIGN KEY ("prisoner_id") REFERENCES "prisoner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity_check" ADD CONSTRAINT "identity_check_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "identity_case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity_check" ADD CONSTRAINT "identity_check_prisoner_id_fkey" FOREIGN KEY ("prisoner_id") REFERENCES "prisoner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity_check" ADD CONSTRAINT "identity_check_result_id_fkey" FOREIGN KEY ("result_id") REFERENCES "dna_result"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity_check" ADD CONSTRAINT "identity_check_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity_decision" ADD CONSTRAINT "identity_decision_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "identity_case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity_decision" ADD CONSTRAINT "identity_decision_prisoner_id_fkey" FOREIGN KEY ("prisoner_id") REFERENCES "prisoner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity_decision_check" ADD CONSTRAINT "identity_decision_check_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "identity_decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity_decision_check" ADD CONSTRAINT "identity_decision_check_check_id_fkey" FOREIGN KEY ("check_id") REFERENCES "identity_check"("id") ON DELETE CASCADE ON UPDATE CASCADE;
