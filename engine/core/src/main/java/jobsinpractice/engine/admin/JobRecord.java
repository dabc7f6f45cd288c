package jobsinpractice.engine.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.MalformedPayload;

/** One job in Redis: its payload, byte for byte, and its fields if it has any. */
public class JobRecord {
  private final byte[] payload;
  private final Optional<Job> job;

  JobRecord(byte[] payload, String queue) {
    this.payload = payload;
    this.job = parsed(payload, queue);
  }

  private static Optional<Job> parsed(byte[] payload, String queue) {
    try {
      return Optional.of(Job.parse(payload, queue));
    } catch (MalformedPayload e) {
      return Optional.empty();
    }
  }

  /**
   * Empty for a payload that is not a job: another program wrote it, and the worker will set it
   * aside.
   */
  public Optional<Job> job() {
    return job;
  }

  public String jid() {
    return job.map(Job::jid).orElse("");
  }

  /** The class, or a text in brackets if the payload is not a job. */
  public String type() {
    return job.map(Job::type).orElse("(unreadable)");
  }

  public List<Object> args() {
    return job.map(Job::args).orElse(List.of(text()));
  }

  public Map<String, Object> fields() {
    return job.map(Job::fields).orElse(Map.of());
  }

  public byte[] payload() {
    return payload.clone();
  }

  byte[] raw() {
    return payload;
  }

  /** The payload as text; bytes that are not UTF-8 show as �. */
  public String text() {
    return new String(payload, UTF_8);
  }
}
