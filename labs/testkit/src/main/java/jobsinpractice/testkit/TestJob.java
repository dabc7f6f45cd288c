package jobsinpractice.testkit;

import java.nio.charset.StandardCharsets;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.MalformedPayload;

/** Makes jobs for a test that calls the learner's code without a worker. */
public final class TestJob {
  private TestJob() {}

  /** Returns the job of this JSON, as a worker gets it from the queue "default". */
  public static Job of(String payload) {
    try {
      return Job.parse(payload.getBytes(StandardCharsets.UTF_8), "default");
    } catch (MalformedPayload e) {
      throw new IllegalStateException(e);
    }
  }
}
