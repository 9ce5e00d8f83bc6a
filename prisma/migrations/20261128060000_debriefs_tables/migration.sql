-- CreateTable
CREATE TABLE "debrief" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "prisoner_id" UUID,
    "person_name" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "round" INTEGER NOT NULL DEFAULT 1,
    "consent_search" TEXT NOT NULL DEFAULT 'not-asked',
    "consent_families" TEXT NOT NULL DEFAULT 'not-asked',
    "withheld_from" TEXT,
    "summary" TEXT,
    "opened_by_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "debrief_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "debrief_session" (
    "id" UUID NOT NULL,
    "debrief_id" UUID NOT NULL,
    "held_on" DATE NOT NULL,
    "place" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "interpreter" TEXT,
    "interviewer_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "debrief_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "debrief_event" (
    "id" UUID NOT NULL,
    "debrief_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "from_status" TEXT NOT NULL,
    "to_status" TEXT NOT NULL,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by_id" UUID NOT NULL,

    CONSTRAINT "debrief_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sighting" (
    "id" UUID NOT NULL,
    "debrief_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT,
    "call_sign" TEXT,
    "sex" TEXT NOT NULL DEFAULT 'unknown',
    "age_about" INTEGER,
    "unit" TEXT,
    "rank" TEXT,
    "marks" TEXT,
    "place" TEXT,
    "cell" TEXT,
    "from_from" DATE,
    "from_to" DATE,
    "from_precision" TEXT NOT NULL DEFAULT 'unknown',
    "from_approximate" BOOLEAN NOT NULL DEFAULT false,
    "until_from" DATE,
    "until_to" DATE,
    "until_precision" TEXT NOT NULL DEFAULT 'unknown',
    "until_approximate" BOOLEAN NOT NULL DEFAULT false,
    "condition" TEXT NOT NULL DEFAULT 'unknown',
    "known_how" TEXT NOT NULL,
    "confidence" TEXT NOT NULL,
    "words" TEXT,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "claim_id" UUID,
    "grave_by_id" UUID,
    "grave_at" TIMESTAMPTZ(3),
    "grave_note" TEXT,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "sighting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sighting_search" (
    "sighting_id" UUID NOT NULL,
    "keys" INTEGER[],
    "surname" TEXT NOT NULL DEFAULT '',
    "given" TEXT NOT NULL DEFAULT '',
    "parts" TEXT NOT NULL,
    "detail" TEXT,
    "kin" TEXT,
    "names_version" SMALLINT NOT NULL,

    CONSTRAINT "sighting_search_pkey" PRIMARY KEY ("sighting_id")
);

-- CreateTable
CREATE TABLE "sighting_candidate" (
    "id" UUID NOT NULL,
    "sighting_id" UUID NOT NULL,
    "prisoner_id" UUID,
    "sought_id" UUID,
    "bits" DOUBLE PRECISION NOT NULL,
    "band" TEXT NOT NULL,
    "brothers" BOOLEAN NOT NULL DEFAULT false,
    "names_version" INTEGER NOT NULL,
    "score_version" INTEGER NOT NULL,
    "reasons" JSONB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "verdict" TEXT,
    "found_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "sighting_candidate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sighting_decision" (
    "id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "verdict" TEXT NOT NULL,
    "reason" TEXT,
    "note" TEXT,
    "bits" DOUBLE PRECISION NOT NULL,
    "band" TEXT NOT NULL,
    "brothers" BOOLEAN NOT NULL DEFAULT false,
    "names_version" INTEGER NOT NULL,
    "score_version" INTEGER NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sighting_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "album_photo" (
    "id" UUID NOT NULL,
    "prisoner_id" UUID NOT NULL,
    "sex" TEXT NOT NULL,
    "age_band" TEXT NOT NULL,
    "hair" TEXT NOT NULL,
    "build" TEXT NOT NULL,
    "beard" TEXT NOT NULL,
    "marks" TEXT[],
    "source" TEXT,
    "hash" TEXT NOT NULL,
    "attachment_id" UUID,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_by_id" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdraw_reason" TEXT,

    CONSTRAINT "album_photo_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "album_picture" (
    "photo_id" UUID NOT NULL,
    "content_enc" BYTEA NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,

    CONSTRAINT "album_picture_pkey" PRIMARY KEY ("photo_id")
);

-- CreateTable
CREATE TABLE "debrief_album" (
    "id" UUID NOT NULL,
    "debrief_id" UUID NOT NULL,
    "sighting_id" UUID,
    "target_photo_id" UUID NOT NULL,
    "seed" TEXT NOT NULL,
    "rules_version" INTEGER NOT NULL,
    "app_version" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'assembled',
    "assembled_by_id" UUID NOT NULL,
    "assembled_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "shown_by_id" UUID,
    "shown_at" TIMESTAMPTZ(3),
    "shown_before" INTEGER,
    "layout" TEXT,
    "chosen_position" INTEGER,
    "result" TEXT,
    "confidence" TEXT,
    "words" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "took_ms" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "debrief_album_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "album_slot" (
    "album_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "photo_id" UUID NOT NULL,

    CONSTRAINT "album_slot_pkey" PRIMARY KEY ("album_id","position")
);

-- CreateTable
CREATE TABLE "treatment_account" (
    "id" UUID NOT NULL,
    "debrief_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "content_enc" BYTEA NOT NULL,
    "uses" TEXT[],
    "written_by_id" UUID NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "treatment_account_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "debrief_number_key" ON "debrief"("number");

-- CreateIndex
CREATE INDEX "debrief_prisoner_id_idx" ON "debrief"("prisoner_id");

-- CreateIndex
CREATE INDEX "debrief_status_opened_at_idx" ON "debrief"("status", "opened_at");

-- CreateIndex
CREATE INDEX "debrief_session_debrief_id_idx" ON "debrief_session"("debrief_id");

-- CreateIndex
CREATE INDEX "debrief_session_interviewer_id_idx" ON "debrief_session"("interviewer_id");

-- CreateIndex
CREATE INDEX "debrief_event_debrief_id_at_idx" ON "debrief_event"("debrief_id", "at");

-- CreateIndex
CREATE INDEX "sighting_debrief_id_position_idx" ON "sighting"("debrief_id", "position");

-- CreateIndex
CREATE INDEX "sighting_claim_id_idx" ON "sighting"("claim_id");

-- CreateIndex
CREATE INDEX "sighting_status_recorded_at_idx" ON "sighting"("status", "recorded_at");

-- CreateIndex
CREATE INDEX "sighting_search_keys_idx" ON "sighting_search" USING GIN ("keys") WITH (fastupdate = off);

-- CreateIndex
CREATE INDEX "sighting_candidate_prisoner_id_idx" ON "sighting_candidate"("prisoner_id");

-- CreateIndex
CREATE INDEX "sighting_candidate_sought_id_idx" ON "sighting_candidate"("sought_id");

-- CreateIndex
CREATE INDEX "sighting_candidate_status_bits_id_idx" ON "sighting_candidate"("status", "bits" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "sighting_candidate_sighting_id_prisoner_id_key" ON "sighting_candidate"("sighting_id", "prisoner_id");

-- CreateIndex
CREATE UNIQUE INDEX "sighting_candidate_sighting_id_sought_id_key" ON "sighting_candidate"("sighting_id", "sought_id");

-- CreateIndex
CREATE INDEX "sighting_decision_candidate_id_decided_at_idx" ON "sighting_decision"("candidate_id", "decided_at");

-- CreateIndex
CREATE INDEX "album_photo_prisoner_id_idx" ON "album_photo"("prisoner_id");

-- CreateIndex
CREATE INDEX "album_photo_sex_age_band_idx" ON "album_photo"("sex", "age_band");

-- CreateIndex
CREATE INDEX "debrief_album_debrief_id_idx" ON "debrief_album"("debrief_id");

-- CreateIndex
CREATE INDEX "debrief_album_sighting_id_idx" ON "debrief_album"("sighting_id");

-- CreateIndex
CREATE UNIQUE INDEX "album_slot_album_id_photo_id_key" ON "album_slot"("album_id", "photo_id");

-- CreateIndex
CREATE INDEX "treatment_account_debrief_id_idx" ON "treatment_account"("debrief_id");

-- AddForeignKey
ALTER TABLE "debrief" ADD CONSTRAINT "debrief_prisoner_id_fkey" FOREIGN KEY ("prisoner_id") REFERENCES "prisoner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "debrief_session" ADD CONSTRAINT "debrief_session_debrief_id_fkey" FOREIGN KEY ("debrief_id") REFERENCES "debrief"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "debrief_event" ADD CONSTRAINT "debrief_event_debrief_id_fkey" FOREIGN KEY ("debrief_id") REFERENCES "debrief"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sighting" ADD CONSTRAINT "sighting_debrief_id_fkey" FOREIGN KEY ("debrief_id") REFERENCES "debrief"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sighting" ADD CONSTRAINT "sighting_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sighting_search" ADD CONSTRAINT "sighting_search_sighting_id_fkey" FOREIGN KEY ("sighting_id") REFERENCES "sighting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sighting_candidate" ADD CONSTRAINT "sighting_candidate_sighting_id_fkey" FOREIGN KEY ("sighting_id") REFERENCES "sighting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sighting_candidate" ADD CONSTRAINT "sighting_candidate_prisoner_id_fkey" FOREIGN KEY ("prisoner_id") REFERENCES "prisoner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sighting_candidate" ADD CONSTRAINT "sighting_candidate_sought_id_fkey" FOREIGN KEY ("sought_id") REFERENCES "sought_person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sighting_decision" ADD CONSTRAINT "sighting_decision_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "sighting_candidate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "album_photo" ADD CONSTRAINT "album_photo_prisoner_id_fkey" FOREIGN KEY ("prisoner_id") REFERENCES "prisoner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "album_picture" ADD CONSTRAINT "album_picture_photo_id_fkey" FOREIGN KEY ("photo_id") REFERENCES "album_photo"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "debrief_album" ADD CONSTRAINT "debrief_album_debrief_id_fkey" FOREIGN KEY ("debrief_id") REFERENCES "debrief"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "debrief_album" ADD CONSTRAINT "debrief_album_sighting_id_fkey" FOREIGN KEY ("sighting_id") REFERENCES "sighting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "debrief_album" ADD CONSTRAINT "debrief_album_target_photo_id_fkey" FOREIGN KEY ("target_photo_id") REFERENCES "album_photo"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "album_slot" ADD CONSTRAINT "album_slot_album_id_fkey" FOREIGN KEY ("album_id") REFERENCES "debrief_album"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "album_slot" ADD CONSTRAINT "album_slot_photo_id_fkey" FOREIGN KEY ("photo_id") REFERENCES "album_photo"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "treatment_account" ADD CONSTRAINT "treatment_account_debrief_id_fkey" FOREIGN KEY ("debrief_id") REFERENCES "debrief"("id") ON DELETE CASCADE ON UPDATE CASCADE;
