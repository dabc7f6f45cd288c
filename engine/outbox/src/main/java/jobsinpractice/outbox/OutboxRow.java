package jobsinpractice.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.JobStore.Push;
import jobsinpractice.engine.MalformedPayload;
import jobsinpractice.engine.internal.Timestamps;

/**
 * An unsent row.
 *
 * @param key null if the job needs no order
 * @param dueAt null if the job is due at once
 */
record OutboxRow(long id, String key, String payload, Instant dueAt) {
  /** Returns the job with the jid that it got when it was added. */
  Push push(Instant now) throws MalformedPayload {
    Job job = Job.parse(payload.getBytes(StandardCharsets.UTF_8), null);
    if (job.jid().isEmpty()) {
      throw new MalformedPayload("not a job: \"jid\" is missing or not a string");
    }
    if (dueAt != null && dueAt.isAfter(now)) return new Push(job, dueAt);
    return new Push(job.put("enqueued_at", Timestamps.seconds(now)), null);
  }
}
