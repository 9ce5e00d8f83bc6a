-- CreateTable
CREATE TABLE "app_user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "active" BOOLEAN NOT NULL DEFAULT true,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_role" (
    "user_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "granted_by" UUID,

    CONSTRAINT "user_role_pkey" PRIMARY KEY ("user_id","role")
);

-- CreateTable
CREATE TABLE "user_credential" (
    "user_id" UUID NOT NULL,
    "password_hash" TEXT NOT NULL,
    "totp_secret_enc" BYTEA,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_credential_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "session" (
    "id_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "auth_level" TEXT NOT NULL DEFAULT 'password',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id_hash")
);

-- CreateTable
CREATE TABLE "party" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name_uk" TEXT NOT NULL,
    "name_ru" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'power',
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "party_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "saved_view" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "resource" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "filter" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "actor" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "route" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "response" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("actor","key")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT,
    "type" TEXT NOT NULL,
    "subject_type" TEXT,
    "subject_id" TEXT,
    "prisoner_id" UUID,
    "inquiry_id" UUID,
    "batch_id" UUID,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "request_id" TEXT,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_seal" (
    "seq" INTEGER NOT NULL,
    "from_id" BIGINT NOT NULL,
    "to_id" BIGINT NOT NULL,
    "count" INTEGER NOT NULL,
    "root" TEXT NOT NULL,
    "previous" TEXT NOT NULL,
    "signature" TEXT NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_seal_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "outbox_message" (
    "id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "inquiry_id" UUID,
    "user_id" UUID,
    "prisoner_id" UUID,
    "batch_id" UUID,
    "status" TEXT NOT NULL DEFAULT 'queued',
    "channel" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "delivered_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "worker_heartbeat" (
    "worker_id" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "beat_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "worker_heartbeat_pkey" PRIMARY KEY ("worker_id")
);

-- CreateTable
CREATE TABLE "claim" (
    "id" UUID NOT NULL,
    "prisoner_id" UUID NOT NULL,
    "says" TEXT NOT NULL,
    "as_of_from" DATE,
    "as_of_to" DATE,
    "as_of_precision" TEXT NOT NULL DEFAULT 'unknown',
    "as_of_approximate" BOOLEAN NOT NULL DEFAULT false,
    "place" TEXT,
    "source_kind" TEXT NOT NULL,
    "source_reference" TEXT,
    "reliability" TEXT NOT NULL,
    "credibility" INTEGER NOT NULL,
    "note" TEXT,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retracted_at" TIMESTAMPTZ(3),
    "retracted_by_id" UUID,
    "retract_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "confirmation" (
    "id" UUID NOT NULL,
    "prisoner_id" UUID NOT NULL,
    "of" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'proposed',
    "basis" TEXT NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decision_note" TEXT,
    "revoked_by_id" UUID,
    "revoked_at" TIMESTAMPTZ(3),
    "revoke_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "confirmation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "confirmation_claim" (
    "confirmation_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,

    CONSTRAINT "confirmation_claim_pkey" PRIMARY KEY ("confirmation_id","claim_id")
);

-- CreateTable
CREATE TABLE "batch" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "ours_id" UUID NOT NULL,
    "theirs_id" UUID NOT NULL,
    "agreement" TEXT,
    "mediator" TEXT,
    "planned_on" DATE,
    "place" TEXT,
    "seats" INTEGER NOT NULL,
    "stretchers" INTEGER NOT NULL DEFAULT 0,
    "list_version" INTEGER NOT NULL DEFAULT 0,
    "submitted_by_id" UUID,
    "submitted_at" TIMESTAMPTZ(3),
    "approved_by_id" UUID,
    "approved_at" TIMESTAMPTZ(3),
    "frozen_at" TIMESTAMPTZ(3),
    "manifest_hash" TEXT,
    "status_reason" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "batch_member" (
    "id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "prisoner_id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'listed',
    "holds_place" BOOLEAN NOT NULL DEFAULT true,
    "unexpected" BOOLEAN NOT NULL DEFAULT false,
    "place_kind" TEXT NOT NULL DEFAULT 'seat',
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "add_reason" TEXT NOT NULL,
    "add_note" TEXT,
    "removed_by_id" UUID,
    "removed_at" TIMESTAMPTZ(3),
    "remove_reason" TEXT,
    "remove_note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "batch_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "batch_list" (
    "id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "change" TEXT NOT NULL,
    "reason" TEXT,
    "note" TEXT,
    "prisoner_id" UUID,
    "members" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "batch_list_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "batch_approval" (
    "id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "list_number" INTEGER NOT NULL,
    "decision" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "submitter_id" UUID,
    "note" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "batch_approval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "handover_event" (
    "id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT,
    "note" TEXT,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by_id" UUID NOT NULL,

    CONSTRAINT "handover_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "family_telling" (
    "id" UUID NOT NULL,
    "prisoner_id" UUID NOT NULL,
    "inquiry_id" UUID NOT NULL,
    "sought_id" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "officer_id" UUID,
    "due_at" TIMESTAMPTZ(3),
    "reached_at" TIMESTAMPTZ(3),
    "reached_how" TEXT,
    "reached_whom" TEXT,
    "note" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "family_telling_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "telling_attempt" (
    "id" UUID NOT NULL,
    "telling_id" UUID NOT NULL,
    "how" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "note" TEXT,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by_id" UUID NOT NULL,

    CONSTRAINT "telling_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inquiry" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "submission_id" UUID NOT NULL,
    "submission_hash" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'received',
    "urgent" BOOLEAN NOT NULL DEFAULT false,
    "inquirer_name" TEXT NOT NULL,
    "relationship" TEXT NOT NULL,
    "contact_enc" BYTEA,
    "wants_notices" BOOLEAN NOT NULL DEFAULT false,
    "kinship" TEXT NOT NULL DEFAULT 'unverified',
    "logged_by_id" UUID,
    "assigned_to_id" UUID,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),
    "close_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "inquiry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sought_person" (
    "id" UUID NOT NULL,
    "inquiry_id" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "surname" TEXT,
    "given" TEXT,
    "patronymic" TEXT,
    "other_names" TEXT,
    "sex" TEXT NOT NULL DEFAULT 'unknown',
    "birth_from" DATE,
    "birth_to" DATE,
    "birth_precision" TEXT NOT NULL DEFAULT 'unknown',
    "birth_approximate" BOOLEAN NOT NULL DEFAULT false,
    "birth_place" TEXT,
    "category" TEXT NOT NULL DEFAULT 'unknown',
    "rank" TEXT,
    "unit" TEXT,
    "service_number" TEXT,
    "lost_from" DATE,
    "lost_to" DATE,
    "lost_precision" TEXT NOT NULL DEFAULT 'unknown',
    "lost_approximate" BOOLEAN NOT NULL DEFAULT false,
    "lost_place" TEXT,
    "lost_how" TEXT NOT NULL DEFAULT 'unknown',
    "circumstances_enc" BYTEA,
    "known_enc" BYTEA,
    "prisoner_id" UUID,
    "link_status" TEXT NOT NULL DEFAULT 'none',
    "linked_by_id" UUID,
    "linked_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "sought_person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inquiry_message" (
    "id" UUID NOT NULL,
    "inquiry_id" UUID NOT NULL,
    "sender" TEXT NOT NULL,
    "author_id" UUID,
    "channel" TEXT NOT NULL DEFAULT 'web',
    "body_enc" BYTEA NOT NULL,
    "client_key" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "inquiry_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inquiry_event" (
    "id" UUID NOT NULL,
    "inquiry_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by_id" UUID,
    "source" TEXT NOT NULL,
    "reason" TEXT,
    "note" TEXT,
    "from_status" TEXT,
    "to_status" TEXT,
    "sought_id" UUID,

    CONSTRAINT "inquiry_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consent" (
    "id" UUID NOT NULL,
    "inquiry_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "granted" BOOLEAN NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "kinship_check" (
    "id" UUID NOT NULL,
    "inquiry_id" UUID NOT NULL,
    "method" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "note" TEXT,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "kinship_check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inquiry_draft" (
    "token_hash" TEXT NOT NULL,
    "submission_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "answers_enc" BYTEA NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "inquiry_draft_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "family_session" (
    "id_hash" TEXT NOT NULL,
    "inquiry_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "family_session_pkey" PRIMARY KEY ("id_hash")
);

-- CreateTable
CREATE TABLE "prisoner" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'reported',
    "status_since" TIMESTAMPTZ(3),
    "sex" TEXT NOT NULL DEFAULT 'unknown',
    "birth_from" DATE,
    "birth_to" DATE,
    "birth_precision" TEXT NOT NULL DEFAULT 'unknown',
    "birth_approximate" BOOLEAN NOT NULL DEFAULT false,
    "birth_place" TEXT,
    "nationality" TEXT,
    "father_name" TEXT,
    "mother_maiden_name" TEXT,
    "category" TEXT NOT NULL DEFAULT 'unknown',
    "service_number" TEXT,
    "rank" TEXT,
    "unit" TEXT,
    "power_of_origin_id" UUID,
    "detaining_power_id" UUID,
    "capture_from" DATE,
    "capture_to" DATE,
    "capture_precision" TEXT NOT NULL DEFAULT 'unknown',
    "capture_approximate" BOOLEAN NOT NULL DEFAULT false,
    "capture_place" TEXT,
    "health_category" TEXT NOT NULL DEFAULT 'unknown',
    "marks" TEXT,
    "description" TEXT,
    "sealed" BOOLEAN NOT NULL DEFAULT false,
    "last_alive_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "prisoner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "prisoner_name" (
    "id" UUID NOT NULL,
    "prisoner_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "script" TEXT NOT NULL,
    "surname" TEXT,
    "given" TEXT,
    "patronymic" TEXT,
    "full" TEXT NOT NULL,
    "search_key" TEXT NOT NULL,
    "source" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by_id" UUID,

    CONSTRAINT "prisoner_name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "prisoner_identifier" (
    "id" UUID NOT NULL,
    "prisoner_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "issuer" TEXT,
    "source" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by_id" UUID,

    CONSTRAINT "prisoner_identifier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "prisoner_kin" (
    "id" UUID NOT NULL,
    "prisoner_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "relation" TEXT NOT NULL,
    "contact_enc" BYTEA,
    "source" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by_id" UUID,

    CONSTRAINT "prisoner_kin_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "prisoner_place" (
    "id" UUID NOT NULL,
    "prisoner_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "from_from" DATE,
    "from_to" DATE,
    "from_precision" TEXT NOT NULL DEFAULT 'unknown',
    "from_approximate" BOOLEAN NOT NULL DEFAULT false,
    "until_from" DATE,
    "until_to" DATE,
    "until_precision" TEXT NOT NULL DEFAULT 'unknown',
    "until_approximate" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by_id" UUID,

    CONSTRAINT "prisoner_place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "prisoner_event" (
    "id" UUID NOT NULL,
    "prisoner_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "occurred_precision" TEXT NOT NULL DEFAULT 'minute',
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by_id" UUID,
    "source" TEXT NOT NULL,
    "reason" TEXT,
    "note" TEXT,
    "from_status" TEXT,
    "to_status" TEXT,
    "batch_id" UUID,
    "claim_id" UUID,
    "confirmation_id" UUID,

    CONSTRAINT "prisoner_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "prisoner_travel" (
    "prisoner_id" UUID NOT NULL,
    "wish" TEXT NOT NULL DEFAULT 'not-asked',
    "wish_as_of" DATE,
    "wish_by_id" UUID,
    "fitness" TEXT NOT NULL DEFAULT 'unknown',
    "fitness_as_of" DATE,
    "fitness_by_id" UUID,
    "hold" TEXT NOT NULL DEFAULT 'none',
    "hold_note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "prisoner_travel_pkey" PRIMARY KEY ("prisoner_id")
);

-- CreateTable
CREATE TABLE "prisoner_medical" (
    "prisoner_id" UUID NOT NULL,
    "detail_enc" BYTEA,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "prisoner_medical_pkey" PRIMARY KEY ("prisoner_id")
);

-- CreateTable
CREATE TABLE "record_share" (
    "id" UUID NOT NULL,
    "prisoner_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "shared_by_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "shared_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "record_share_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "app_user_email_key" ON "app_user"("email");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "party_code_key" ON "party"("code");

-- CreateIndex
CREATE UNIQUE INDEX "saved_view_user_id_resource_name_key" ON "saved_view"("user_id", "resource", "name");

-- CreateIndex
CREATE INDEX "audit_event_prisoner_id_id_idx" ON "audit_event"("prisoner_id", "id");

-- CreateIndex
CREATE INDEX "audit_event_inquiry_id_id_idx" ON "audit_event"("inquiry_id", "id");

-- CreateIndex
CREATE INDEX "audit_event_actor_id_id_idx" ON "audit_event"("actor_id", "id");

-- CreateIndex
CREATE INDEX "audit_event_type_id_idx" ON "audit_event"("type", "id");

-- CreateIndex
CREATE INDEX "outbox_message_status_created_at_idx" ON "outbox_message"("status", "created_at");

-- CreateIndex
CREATE INDEX "claim_prisoner_id_recorded_at_idx" ON "claim"("prisoner_id", "recorded_at");

-- CreateIndex
CREATE INDEX "confirmation_status_proposed_at_idx" ON "confirmation"("status", "proposed_at");

-- CreateIndex
CREATE INDEX "confirmation_prisoner_id_idx" ON "confirmation"("prisoner_id");

-- CreateIndex
CREATE UNIQUE INDEX "batch_number_key" ON "batch"("number");

-- CreateIndex
CREATE INDEX "batch_status_planned_on_idx" ON "batch"("status", "planned_on");

-- CreateIndex
CREATE INDEX "batch_member_batch_id_idx" ON "batch_member"("batch_id");

-- CreateIndex
CREATE INDEX "batch_member_prisoner_id_idx" ON "batch_member"("prisoner_id");

-- CreateIndex
CREATE UNIQUE INDEX "batch_list_batch_id_number_key" ON "batch_list"("batch_id", "number");

-- CreateIndex
CREATE INDEX "batch_approval_batch_id_idx" ON "batch_approval"("batch_id");

-- CreateIndex
CREATE INDEX "handover_event_batch_id_occurred_at_idx" ON "handover_event"("batch_id", "occurred_at");

-- CreateIndex
CREATE INDEX "family_telling_status_due_at_idx" ON "family_telling"("status", "due_at");

-- CreateIndex
CREATE INDEX "family_telling_inquiry_id_idx" ON "family_telling"("inquiry_id");

-- CreateIndex
CREATE UNIQUE INDEX "family_telling_sought_id_what_prisoner_id_key" ON "family_telling"("sought_id", "what", "prisoner_id");

-- CreateIndex
CREATE INDEX "telling_attempt_telling_id_idx" ON "telling_attempt"("telling_id");

-- CreateIndex
CREATE UNIQUE INDEX "inquiry_reference_key" ON "inquiry"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "inquiry_submission_id_key" ON "inquiry"("submission_id");

-- CreateIndex
CREATE INDEX "inquiry_status_received_at_id_idx" ON "inquiry"("status", "received_at", "id");

-- CreateIndex
CREATE INDEX "inquiry_assigned_to_id_status_idx" ON "inquiry"("assigned_to_id", "status");

-- CreateIndex
CREATE INDEX "sought_person_inquiry_id_idx" ON "sought_person"("inquiry_id");

-- CreateIndex
CREATE INDEX "sought_person_prisoner_id_idx" ON "sought_person"("prisoner_id");

-- CreateIndex
CREATE UNIQUE INDEX "inquiry_message_client_key_key" ON "inquiry_message"("client_key");

-- CreateIndex
CREATE INDEX "inquiry_message_inquiry_id_created_at_idx" ON "inquiry_message"("inquiry_id", "created_at");

-- CreateIndex
CREATE INDEX "inquiry_event_inquiry_id_occurred_at_idx" ON "inquiry_event"("inquiry_id", "occurred_at");

-- CreateIndex
CREATE INDEX "consent_inquiry_id_idx" ON "consent"("inquiry_id");

-- CreateIndex
CREATE INDEX "kinship_check_inquiry_id_idx" ON "kinship_check"("inquiry_id");

-- CreateIndex
CREATE UNIQUE INDEX "inquiry_draft_submission_id_key" ON "inquiry_draft"("submission_id");

-- CreateIndex
CREATE INDEX "inquiry_draft_expires_at_idx" ON "inquiry_draft"("expires_at");

-- CreateIndex
CREATE INDEX "family_session_inquiry_id_idx" ON "family_session"("inquiry_id");

-- CreateIndex
CREATE UNIQUE INDEX "prisoner_number_key" ON "prisoner"("number");

-- CreateIndex
CREATE INDEX "prisoner_status_id_idx" ON "prisoner"("status", "id");

-- CreateIndex
CREATE INDEX "prisoner_name_prisoner_id_idx" ON "prisoner_name"("prisoner_id");

-- CreateIndex
CREATE INDEX "prisoner_name_search_key_idx" ON "prisoner_name"("search_key");

-- CreateIndex
CREATE INDEX "prisoner_identifier_prisoner_id_idx" ON "prisoner_identifier"("prisoner_id");

-- CreateIndex
CREATE INDEX "prisoner_identifier_value_idx" ON "prisoner_identifier"("value");

-- CreateIndex
CREATE INDEX "prisoner_kin_prisoner_id_idx" ON "prisoner_kin"("prisoner_id");

-- CreateIndex
CREATE INDEX "prisoner_place_prisoner_id_idx" ON "prisoner_place"("prisoner_id");

-- CreateIndex
CREATE INDEX "prisoner_event_prisoner_id_occurred_at_idx" ON "prisoner_event"("prisoner_id", "occurred_at");

-- CreateIndex
CREATE INDEX "record_share_user_id_idx" ON "record_share"("user_id");

-- CreateIndex
CREATE INDEX "record_share_prisoner_id_idx" ON "record_share"("prisoner_id");

-- AddForeignKey
ALTER TABLE "user_role" ADD CONSTRAINT "user_role_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_credential" ADD CONSTRAINT "user_credential_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_prisoner_id_fkey" FOREIGN KEY ("prisoner_id") REFERENCES "prisoner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "confirmation" ADD CONSTRAINT "confirmation_prisoner_id_fkey" FOREIGN KEY ("prisoner_id") REFERENCES "prisoner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "confirmation_claim" ADD CONSTRAINT "confirmation_claim_confirmation_id_fkey" FOREIGN KEY ("confirmation_id") REFERENCES "confirmation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "confirmation_claim" ADD CONSTRAINT "confirmation_claim_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "batch" ADD CONSTRAINT "batch_ours_id_fkey" FOREIGN KEY ("ours_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "batch" ADD CONSTRAINT "batch_theirs_id_fkey" FOREIGN KEY ("theirs_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "batch_member" ADD CONSTRAINT "batch_member_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "batch_member" ADD CONSTRAINT "batch_member_prisoner_id_fkey" FOREIGN KEY ("prisoner_id") REFERENCES "prisoner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "batch_list" ADD CONSTRAINT "batch_list_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "batch_approval" ADD CONSTRAINT "batch_approval_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handover_event" ADD CONSTRAINT "handover_event_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handover_event" ADD CONSTRAINT "handover_event_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "batch_member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "family_telling" ADD CONSTRAINT "family_telling_prisoner_id_fkey" FOREIGN KEY ("prisoner_id") REFERENCES "prisoner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "family_telling" ADD CONSTRAINT "family_telling_inquiry_id_fkey" FOREIGN KEY ("inquiry_id") REFERENCES "inquiry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "family_telling" ADD CONSTRAINT "family_telling_sought_id_fkey" FOREIGN KEY ("sought_id") REFERENCES "sought_person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "telling_attempt" ADD CONSTRAINT "telling_attempt_telling_id_fkey" FOREIGN KEY ("telling_id") REFERENCES "family_telling"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sought_person" ADD CONSTRAINT "sought_person_inquiry_id_fkey" FOREIGN KEY ("inquiry_id") REFERENCES "inquiry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sought_person" ADD CONSTRAINT "sought_person_prisoner_id_fkey" FOREIGN KEY ("prisoner_id") REFERENCES "prisoner"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inquiry_message" ADD CONSTRAINT "inquiry_message_inquiry_id_fkey" FOREIGN KEY ("inquiry_id") REFERENCES "inquiry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inquiry_event" ADD CONSTRAINT "inquiry_event_inquiry_id_fkey" FOREIGN KEY ("inquiry_id") REFERENCES "inquiry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_inquiry_id_fkey" FOREIGN KEY ("inquiry_id") REFERENCES "inquiry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kinship_check" ADD CONSTRAINT "kinship_check_inquiry_id_fkey" FOREIGN KEY ("inquiry_id") REFERENCES "inquiry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "family_session" ADD CONSTRAINT "family_session_inquiry_id_fkey" FOREIGN KEY ("inquiry_id") REFERENCES "inquiry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prisoner" ADD CONSTRAINT "prisoner_power_of_origin_id_fkey" FOREIGN KEY ("power_of_origin_id") REFERENCES "party"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prisoner" ADD CONSTRAINT "prisoner_detaining_power_id_fkey" FOREIGN KEY ("detaining_power_id") REFERENCES "party"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prisoner_name" ADD CONSTRAINT "prisoner_name_prisoner_id_fkey" FOREIGN KEY ("prisoner_id") REFERENCES "prisoner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prisoner_identifier" ADD CONSTRAINT "prisoner_identifier_prisoner_id_fkey" FOREIGN KEY ("prisoner_id") REFERENCES "prisoner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prisoner_kin" ADD CONSTRAINT "prisoner_kin_prisoner_id_fkey" FOREIGN KEY ("prisoner_id") REFERENCES "prisoner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prisoner_place" ADD CONSTRAINT "prisoner_place_prisoner_id_fkey" FOREIGN KEY ("prisoner_id") REFERENCES "prisoner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prisoner_event" ADD CONSTRAINT "prisoner_event_prisoner_id_fkey" FOREIGN KEY ("prisoner_id") REFERENCES "prisoner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prisoner_travel" ADD CONSTRAINT "prisoner_travel_prisoner_id_fkey" FOREIGN KEY ("prisoner_id") REFERENCES "prisoner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prisoner_medical" ADD CONSTRAINT "prisoner_medical_prisoner_id_fkey" FOREIGN KEY ("prisoner_id") REFERENCES "prisoner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_share" ADD CONSTRAINT "record_share_prisoner_id_fkey" FOREIGN KEY ("prisoner_id") REFERENCES "prisoner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_share" ADD CONSTRAINT "record_share_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
