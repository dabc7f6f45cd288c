package jobsinpractice.batches;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.JobStore;
import jobsinpractice.engine.JobStore.Push;
import jobsinpractice.engine.Middleware;
import jobsinpractice.engine.PayloadSanitizer;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.internal.Json;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.engine.internal.Timestamps;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes batches and their jobs to Redis. */
final class BatchWriter {
  private static final Logger LOG = LoggerFactory.getLogger(BatchWriter.class);

  /** Jobs in one step: about two milliseconds of Redis. */
  static final int MOST = 500;

  /** Characters of a job's error that a batch keeps. */
  private static final int LONGEST_ERROR = 500;

  /** How long a batch is kept whose callbacks have run; Sidekiq Pro's linger. */
  private static final Duration LINGER = Duration.ofHours(24);

  /** As long as the dead set keeps a job that could be retried. */
  private static final Duration WITH_DEAD_JOBS = Duration.ofDays(180);

  private final Redis redis;
  private final Clock clock;
  private final List<Middleware> middleware;

  BatchWriter(Redis redis, Clock clock, List<Middleware> middleware) {
    this.redis = redis;
    this.clock = clock;
    this.middleware = middleware;
  }

  /** Why nothing was added. */
  enum Reason {
    NONE,
    UNKNOWN,
    CLOSED,
    COUNTED
  }

  /** What add.lua returned: a reason, and the batch to which the reason applies. */
  record Added(Reason reason, String bid) {}

  /**
   * What jobs are added to.
   *
   * @param life of the batch if it is made now; zero if it must exist
   */
  record Target(String bid, Duration life, String parent, Batch.Adder adder) {}

  Redis redis() {
    return redis;
  }

  /** Returns what the block pushes, in order. */
  List<Push> collect(String bid, Consumer<Client> block) {
    List<Push> pushes = Collections.synchronizedList(new ArrayList<>());
    List<Middleware> chain = new ArrayList<>();
    chain.add(
        (job, next) -> {
          job.put(Bid.FIELD, bid);
          next.call();
        });
    chain.addAll(middleware);
    block.accept(new Client((some, now) -> pushes.addAll(some), clock, chain));
    for (Push push : pushes) {
      if (push.job().jid().isEmpty()) {
        throw new IllegalArgumentException("A job of a batch needs a jid: " + push.job());
      }
    }
    return pushes;
  }

  Added add(Target to, Map<String, byte[]> fields, List<Push> pushes) {
    Map<String, Integer> queues = new LinkedHashMap<>();
    List<byte[]> args =
        new ArrayList<>(
            BatchScript.bytes(
                to.bid(),
                Long.toString(to.life().toSeconds()),
                to.parent(),
                to.adder() == null ? "" : to.adder().jid(),
                to.adder() == null ? "" : to.adder().bid(),
                Integer.toString(fields.size())));
    fields.forEach(
        (name, value) -> {
          args.add(bytes(name));
          args.add(value);
        });
    pushes.forEach(push -> addJob(args, push, queues));
    List<byte[]> keys =
        new ArrayList<>(
            BatchScript.bytes(
                Keys.batch(to.bid()),
                Keys.batch(to.bid(), "jids"),
                Keys.batch(to.bid(), "pending"),
                Keys.BATCHES,
                Keys.QUEUES,
                Keys.SCHEDULE));
    queues.keySet().forEach(queue -> keys.add(bytes(Keys.queue(queue))));
    List<?> reply = (List<?>) BatchScript.ADD.run(redis, keys, args);
    long code = (Long) reply.get(0);
    Reason reason = code < 0 ? Reason.values()[(int) -code] : Reason.NONE;
    return new Added(reason, new String((byte[]) reply.get(1), UTF_8));
  }

  private static void addJob(List<byte[]> args, Push push, Map<String, Integer> queues) {
    args.add(bytes(push.job().jid()));
    if (push.due() == null) {
      String queue = push.job().queue();
      Integer number = queues.computeIfAbsent(queue, any -> queues.size() + 1);
      args.add(bytes(number.toString()));
      args.add(bytes(""));
    } else {
      PayloadSanitizer.setAside(push.job());
      args.add(bytes("0"));
      args.add(Timestamps.score(push.due()));
    }
    args.add(Json.write(push.job().fields()));
  }

  /** For jobs that a job of an expired batch adds: they are work that has to be done. */
  void withoutBatch(String bid, List<Push> pushes) {
    LOG.warn("Batch {} is unknown or has expired; jobs added: {}, without it", bid, pushes.size());
    if (!pushes.isEmpty()) JobStore.in(redis).write(pushes, clock.instant());
  }

  /**
   * Returns the fields of the batch's hash that hold an event's callbacks. A payload ends before
   * its last brace: the script adds the time at which it was pushed.
   */
  Map<String, byte[]> callbacks(String bid, String event, List<JobRequest> requests, String queue) {
    List<Push> pushes =
        collect(
            bid,
            client ->
                requests.forEach(
                    request -> {
                      JobRequest callback = request.with("callback", event);
                      client.push(queue == null ? callback : callback.queue(queue));
                    }));
    Map<String, byte[]> fields = new LinkedHashMap<>();
    for (int i = 0; i < pushes.size(); i++) {
      Push push = pushes.get(i);
      if (push.due() != null) {
        throw new IllegalArgumentException(
            "A callback is pushed when its batch gets there, not at a time: " + push.job());
      }
      push.job().fields().remove("enqueued_at");
      byte[] payload = Json.write(push.job().fields());
      String field = event + ":" + (i + 1);
      fields.put(field, Arrays.copyOf(payload, payload.length - 1));
      fields.put(field + ":jid", bytes(push.job().jid()));
      fields.put(field + ":queue", bytes(push.job().queue()));
    }
    return fields;
  }

  long progress(String what, String bid, String jid) {
    return progress(redis, what, bid, jid, "");
  }

  /** Runs progress.lua; its header lists what it returns. */
  static long progress(Redis redis, String what, String bid, String jid, String error) {
    List<byte[]> keys =
        BatchScript.bytes(Keys.batch(bid), Keys.QUEUES, Keys.SCHEDULE, Keys.BATCHES);
    List<byte[]> args =
        BatchScript.bytes(
            what,
            bid,
            jid,
            error.substring(0, Math.min(LONGEST_ERROR, error.length())),
            Long.toString(LINGER.toSeconds()),
            Long.toString(WITH_DEAD_JOBS.toSeconds()));
    return (Long) BatchScript.PROGRESS.run(redis, keys, args);
  }

  static byte[] bytes(String text) {
    return Keys.bytes(text);
  }
}
