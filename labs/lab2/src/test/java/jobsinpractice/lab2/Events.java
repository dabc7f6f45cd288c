package jobsinpractice.lab2;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.MalformedPayload;
import jobsinpractice.engine.WorkerListener;
import jobsinpractice.testkit.TestBench;

/** Calls a listener as a worker does, one event at a time, without a worker. */
final class Events {
  private static final IOException ERROR = new IOException("503 from the partner");

  private Events() {}

  static Job job(String type, int number) {
    String jid = String.format(Locale.ROOT, "%024x", 0xabcde00L + number);
    String payload = "{\"class\":\"" + type + "\",\"args\":[],\"jid\":\"" + jid + "\"}";
    try {
      return Job.parse(payload.getBytes(StandardCharsets.UTF_8), "default");
    } catch (MalformedPayload e) {
      throw new IllegalStateException(e);
    }
  }

  static void succeed(WorkerListener listener, Job job, Duration elapsed) {
    listener.jobStarted(job);
    listener.jobSucceeded(job, elapsed);
  }

  static void fail(WorkerListener listener, Job job, Duration elapsed) {
    listener.jobStarted(job);
    listener.jobFailed(job, ERROR, elapsed);
    listener.jobRetried(job, TestBench.START);
  }
}
