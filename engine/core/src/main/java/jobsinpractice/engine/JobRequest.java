package jobsinpractice.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jobsinpractice.engine.internal.Timestamps;

/** A job to push: its class, its arguments, and what is special about it. Immutable. */
public final class JobRequest {
  private final String type;
  private final List<Object> args;
  private final Map<String, Object> options;
  private final Instant at;
  private final Duration in;
  private final Duration expires;

  private JobRequest(
      String type,
      List<Object> args,
      Map<String, Object> options,
      Instant at,
      Duration in,
      Duration expires) {
    this.type = type;
    this.args = args;
    this.options = options;
    this.at = at;
    this.in = in;
    this.expires = expires;
  }

  public static JobRequest of(String type, Object... args) {
    if (type == null || type.isBlank()) throw new IllegalArgumentException("A job needs a class.");
    JobArguments.checkText("class", type);
    return new JobRequest(type, Arrays.asList(args.clone()), Map.of(), null, null, null);
  }

  public JobRequest queue(String queue) {
    if (queue == null || queue.isBlank()) {
      throw new IllegalArgumentException("A queue needs a name.");
    }
    return with("queue", queue);
  }

  /** At most so many retries; 0: dead at the first failure. The default is 25. */
  public JobRequest retry(int times) {
    if (times < 0) throw new IllegalArgumentException("Retries are counted from 0, not " + times);
    return with("retry", times);
  }

  /** False: at the first failure the job is dropped, after its death handlers. */
  public JobRequest retry(boolean retry) {
    return with("retry", retry);
  }

  /** Any other field of the payload, for example tags or retry_queue. */
  public JobRequest with(String field, Object value) {
    JobArguments.checkField(field, value);
    if (options.isEmpty()) { // nearly always, and in bulk a map of its own for each job shows
      return new JobRequest(type, args, Collections.singletonMap(field, value), at, in, expires);
    }
    Map<String, Object> more = new LinkedHashMap<>(options);
    more.put(field, value);
    return new JobRequest(type, args, more, at, in, expires);
  }

  /**
   * Due at this time; one that is not in the future is due now.
   *
   * @throws IllegalArgumentException for null, and for a time past the year 9999
   */
  public JobRequest at(Instant time) {
    return new JobRequest(type, args, options, Timestamps.checked(time), null, expires);
  }

  /**
   * Due after this time; 0 or a negative one is now. A push refuses one that ends past the year
   * 9999.
   *
   * @throws IllegalArgumentException for null
   */
  public JobRequest in(Duration delay) {
    if (delay == null) throw new IllegalArgumentException("The delay is missing (null).");
    return new JobRequest(type, args, options, null, delay, expires);
  }

  /**
   * Not worth running once this time has passed since it was due. Only a worker with the middleware
   * {@link ExpiringJobs} obeys it. A push refuses one that ends past the year 9999.
   *
   * @throws IllegalArgumentException for null, and for 0 or a negative one
   */
  public JobRequest expiresIn(Duration time) {
    Durations.positive(time, "the time until a job expires");
    return new JobRequest(type, args, options, at, in, time);
  }

  /** The name of its queue. */
  String queue() {
    return String.valueOf(options.getOrDefault("queue", "default"));
  }

  /** When it is due, or null for now. */
  private Instant due(Instant now) {
    Instant due = in == null ? at : Timestamps.checked(now, in);
    return due == null || !due.isAfter(now) ? null : due;
  }

  /** The job, with its fields in the order in which Sidekiq writes them, and when it is due. */
  JobStore.Push push(String jid, Instant now) {
    JobArguments.check(args);
    Instant due = due(now);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("retry", true);
    fields.put("queue", "default");
    fields.put("class", type);
    fields.put("args", args);
    fields.put("jid", jid);
    fields.put("created_at", Timestamps.seconds(now));
    options.forEach(fields::put);
    if (expires != null) {
      Instant expiry = Timestamps.checked(due == null ? now : due, expires);
      fields.put(ExpiringJobs.FIELD, Timestamps.seconds(expiry));
    }
    return new JobStore.Push(new Job(fields, null), due);
  }
}
