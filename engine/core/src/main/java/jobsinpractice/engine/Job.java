package jobsinpractice.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import jobsinpractice.engine.internal.Json;
import jobsinpractice.engine.internal.Timestamps;

/**
 * A job as a handler, a middleware or a listener sees it: the fields of its payload.
 *
 * <p>Middleware may change fields with {@link #put}. What a server middleware changes is seen by
 * the handler only: a retry starts from the payload as it came.
 */
public final class Job {
  private final Map<String, Object> fields;
  private final String queue;
  private final String type;
  private final byte[] source;
  private OriginalFields originals;
  private BooleanSupplier stopping = () -> false;
  private Duration delay = Duration.ZERO;
  private volatile JobProgress progress;
  private Object result;

  /**
   * @param queue where it was taken from; null for a job that is still to be pushed: its field says
   */
  Job(Map<String, Object> fields, String queue) {
    this(fields, queue, null);
  }

  private Job(Map<String, Object> fields, String queue, byte[] source) {
    this.fields = fields;
    this.queue = queue;
    this.source = source;
    this.type = fields.get("class") instanceof String name ? name : "";
  }

  /** Reads a payload that was taken from {@code queue}. */
  public static Job parse(byte[] payload, String queue) throws MalformedPayload {
    if (!(Json.read(payload) instanceof Map<?, ?> map)) {
      throw new MalformedPayload("not a job: a JSON object is expected");
    }
    @SuppressWarnings("unchecked") // Json reads objects as Map<String, Object>
    Map<String, Object> fields = (Map<String, Object>) map;
    if (!(fields.get("class") instanceof String)) {
      throw new MalformedPayload("not a job: \"class\" is missing or not a string");
    }
    if (!(fields.get("args") instanceof List)) {
      throw new MalformedPayload("not a job: \"args\" is missing or no list");
    }
    return new Job(fields, queue, payload);
  }

  /** How long a job that is being pushed will wait until it is due. */
  Duration delay() {
    return delay;
  }

  void delay(Duration untilDue) {
    delay = untilDue;
  }

  /** The job id: 24 hex digits, or empty if the client that pushed it gave none. */
  public String jid() {
    return text("jid").orElse("");
  }

  /**
   * The name that selects the handler; "class" on the wire. Code that changed the field to
   * something that is not text gets the name that it had before.
   */
  public String type() {
    return fields.get("class") instanceof String name ? name : type;
  }

  /** The arguments: String, Boolean, Long, BigInteger, Double, BigDecimal, List, Map or null. */
  @SuppressWarnings("unchecked")
  public List<Object> args() {
    return (List<Object>) fields.get("args");
  }

  /** The queue that it was taken from, or is pushed to. */
  public String queue() {
    return queue != null ? queue : name("queue").orElse("default");
  }

  /** Attempts that failed before this one: 0 on the first run. */
  public int attempt() {
    return retryCount().map(count -> count + 1).orElse(0);
  }

  /** Sidekiq's count: absent before the first failure, 0 after it, −1 when then retried by hand. */
  Optional<Integer> retryCount() {
    return field("retry_count")
        .filter(Long.class::isInstance)
        .map(count -> (int) Math.max(-1, Math.min(1_000_000, (Long) count)));
  }

  public Optional<Instant> enqueuedAt() {
    return Timestamps.read(fields.get("enqueued_at"));
  }

  public Optional<Instant> createdAt() {
    return Timestamps.read(fields.get("created_at"));
  }

  /** True once its worker claims no more: a long job may now save where it is, and end. */
  public boolean shouldStop() {
    return stopping.getAsBoolean();
  }

  void stopsWhen(BooleanSupplier quiet) {
    stopping = quiet;
  }

  /**
   * Reports how far the job has come, for pages: {@code job.progress(300, 1_000, "rows read")}. It
   * only sets a field: the worker writes the latest report of each job to Redis, at most once a
   * second. Call it as often as you like.
   *
   * @param done units that are done; see {@link JobProgress} for numbers and texts that are cut
   * @param total units that there are; 0 if that is not known
   * @param text what the job is doing; null or empty for nothing
   * @since 0.2.0
   */
  public void progress(long done, long total, String text) {
    progress = new JobProgress(done, total, text);
  }

  /** What it has reported last; null if nothing. */
  JobProgress progress() {
    return progress;
  }

  /**
   * Sets the job's result. A worker with {@link JobResults} keeps it if the handler succeeds.
   *
   * @throws IllegalArgumentException when the value, or one in it, has no JSON form
   * @since 0.2.0
   */
  public void result(Object value) {
    JobArguments.checkField("result", value);
    result = value;
  }

  /** Null if it has none. */
  Object result() {
    return result;
  }

  /** Any field of the payload, by its name on the wire. */
  public Optional<Object> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /** A text that is not empty. */
  Optional<String> name(String name) {
    return text(name).filter(text -> !text.isEmpty());
  }

  Optional<String> text(String name) {
    return field(name).filter(String.class::isInstance).map(String.class::cast);
  }

  /** Sets a field of the payload; the value must have a JSON form. */
  public Job put(String name, Object value) {
    fields.put(name, value);
    return this;
  }

  /** The live fields, in wire order. */
  public Map<String, Object> fields() {
    return fields;
  }

  /** The job as it would come back from Redis. */
  public Job copy() throws MalformedPayload {
    return parse(payload(), queue());
  }

  /** The payload to write. Fields that have not changed are as they were read, byte for byte. */
  byte[] payload() {
    return source == null ? Json.write(fields) : originals().write(fields);
  }

  /** A field's JSON; as it was read if it has not changed. */
  String json(String name) {
    return originals().text(name, fields.get(name));
  }

  private OriginalFields originals() {
    if (originals == null) originals = new OriginalFields(source);
    return originals;
  }

  @Override
  public String toString() {
    return type() + " jid=" + jid() + " queue=" + queue();
  }
}
