package jobsinpractice.batches;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.internal.Keys;

/**
 * How far a batch has come, at one moment.
 *
 * @param description empty if it has none
 * @param parent the bid of the batch around it
 * @param counts its jobs
 * @param valid whether it is not invalidated itself; see {@link Batches#isValid}
 */
public record BatchStatus(
    String bid,
    String description,
    Optional<String> parent,
    Instant createdAt,
    Instant expiresAt,
    State state,
    Counts counts,
    boolean valid) {

  /** What a batch waits for. */
  public enum State {
    /** Jobs can be added from anywhere; no callback of success or complete is pushed. */
    OPEN,
    /** It is closed, and waits for jobs that have not run, or for batches inside. */
    RUNNING,
    /** Each job has run at least once, and some have failed. */
    COMPLETE,
    /** Each job has succeeded. */
    SUCCESS
  }

  /**
   * The numbers of a batch.
   *
   * @param total jobs that were added
   * @param pending jobs that have not succeeded
   * @param failures pending jobs that have failed at least once
   * @param dead failures that no attempt will follow
   * @param children batches inside that have not succeeded
   */
  public record Counts(long total, long pending, long failures, long dead, long children) {}

  private static final String[] FIELDS = {
    "created",
    "expires",
    "description",
    "parent",
    "closed",
    "complete",
    "success",
    "invalid",
    "total"
  };

  /** Returns whether each job has run at least once; also true after its success. */
  public boolean complete() {
    return state == State.COMPLETE || state == State.SUCCESS;
  }

  /** Returns whether each job has succeeded. */
  public boolean success() {
    return state == State.SUCCESS;
  }

  /** Returns the number of jobs that were added. */
  public long total() {
    return counts.total();
  }

  /** Returns the number of jobs that have not succeeded. */
  public long pending() {
    return counts.pending();
  }

  /** Returns the number of pending jobs that have failed at least once. */
  public long failures() {
    return counts.failures();
  }

  /** Returns the number of failures that no attempt will follow. */
  public long dead() {
    return counts.dead();
  }

  static Optional<BatchStatus> read(Redis redis, String bid) {
    List<byte[]> keys =
        BatchScript.bytes(
            Keys.batch(bid),
            Keys.batch(bid, "jids"),
            Keys.batch(bid, "pending"),
            Keys.batch(bid, "failed"),
            Keys.batch(bid, "dead"),
            Keys.batch(bid, "children"));
    List<?> reply = (List<?>) BatchScript.STATUS.run(redis, keys, BatchScript.bytes(FIELDS));
    List<String> fields =
        reply.subList(0, FIELDS.length).stream()
            .map(field -> new String((byte[]) field, UTF_8))
            .toList();
    if (fields.get(0).isEmpty()) return Optional.empty();
    List<Long> sizes =
        reply.subList(FIELDS.length, reply.size()).stream().map(Long.class::cast).toList();
    return Optional.of(of(bid, fields, sizes));
  }

  private static BatchStatus of(String bid, List<String> fields, List<Long> sizes) {
    long total = fields.get(8).isEmpty() ? sizes.get(0) : number(fields.get(8));
    Counts counts = new Counts(total, sizes.get(1), sizes.get(2), sizes.get(3), sizes.get(4));
    return new BatchStatus(
        bid,
        fields.get(2),
        Optional.of(fields.get(3)).filter(parent -> !parent.isEmpty()),
        Instant.ofEpochSecond(number(fields.get(0))),
        Instant.ofEpochSecond(number(fields.get(1))),
        state(fields),
        counts,
        fields.get(7).isEmpty());
  }

  private static State state(List<String> fields) {
    if (!fields.get(6).isEmpty()) return State.SUCCESS;
    if (!fields.get(5).isEmpty()) return State.COMPLETE;
    return fields.get(4).isEmpty() ? State.OPEN : State.RUNNING;
  }

  /** 0 for what another program has written there. */
  private static long number(String text) {
    return text.matches("\\d{1,12}") ? Long.parseLong(text) : 0;
  }
}
