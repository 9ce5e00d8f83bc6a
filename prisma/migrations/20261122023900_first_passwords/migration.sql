-- A password somebody else gave out is good for one thing: choosing one's own.
ALTER TABLE "user_credential" ADD COLUMN "must_change" BOOLEAN NOT NULL DEFAULT false;
