-- AddForeignKey
ALTER TABLE "plan_run" ADD CONSTRAINT "plan_run_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_run" ADD CONSTRAINT "plan_run_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "plan_snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_draw" ADD CONSTRAINT "plan_draw_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_draw" ADD CONSTRAINT "plan_draw_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "plan_snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_snapshot" ADD CONSTRAINT "plan_snapshot_policy_number_fkey" FOREIGN KEY ("policy_number") REFERENCES "planning_policy"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_snapshot" ADD CONSTRAINT "plan_snapshot_agreement_version_id_fkey" FOREIGN KEY ("agreement_version_id") REFERENCES "agreement_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_submission" ADD CONSTRAINT "plan_submission_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "plan_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_submission" ADD CONSTRAINT "plan_submission_amends_id_fkey" FOREIGN KEY ("amends_id") REFERENCES "plan_submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
