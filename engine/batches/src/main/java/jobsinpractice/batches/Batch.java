package jobsinpractice.batches;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.JobStore.Push;

/**
 * A batch that jobs are added to. {@link Batches} makes it.
 *
 * <ol>
 *   <li>Say what it is for, and which jobs are its callbacks.
 *   <li>{@link #jobs} adds and pushes jobs; call it as often as you like. They run at once.
 *   <li>{@link #close} ends the adding. Only a closed batch completes or succeeds, so a batch whose
 *       first job has ended before its last one is added waits for that one.
 * </ol>
 *
 * <p>When a call throws {@link jobsinpractice.engine.RedisUnavailable}, it is not known how much of
 * it Redis has performed. Call {@link #close} again on the same object: jobs that are left are sent
 * first, and a job that Redis has is not pushed twice. For use by one thread at a time.
 */
public final class Batch {
  private static final Duration LIFE = Duration.ofDays(30);

  /** The events, as the scripts call them. */
  private enum Event {
    success,
    complete,
    death
  }

  /** A running job that adds jobs, and its batch. */
  record Adder(String bid, String jid) {}

  private final BatchWriter writer;
  private final boolean isNew;
  private final Batch parent;
  private final Adder adder;
  private final Map<Event, List<JobRequest>> callbacks = new LinkedHashMap<>();
  private final List<Push> unsent = new ArrayList<>();
  private String bid;
  private boolean ownBid;
  private String description = "";
  private String callbackQueue;
  private Duration life = LIFE;
  private int children;
  private boolean saved;

  Batch(BatchWriter writer, String bid, boolean isNew, Batch parent, Adder adder) {
    this.writer = writer;
    this.bid = bid;
    this.isNew = isNew;
    this.parent = parent;
    this.adder = adder;
  }

  /** Returns its id. Each of its jobs has it in the field {@code bid}. */
  public String bid() {
    return bid;
  }

  /**
   * Chooses the id, so that code which runs again after a crash continues the same batch: if there
   * is a batch with this bid, the description and the callbacks of that one count, and if that one
   * is closed, no job is added. Give the jobs their jids ({@code request.with("jid", …)}), and each
   * is pushed once.
   *
   * @throws IllegalArgumentException for a text that is not a bid: 1 to 64 letters, digits, "-",
   *     "_"
   */
  public Batch bid(String chosen) {
    unsaved();
    bid = Batches.checked(chosen);
    ownBid = true;
    return this;
  }

  /** A text for people. */
  public Batch description(String text) {
    unsaved();
    description = text;
    return this;
  }

  /** A job that is pushed when each job has succeeded. More calls add more. */
  public Batch onSuccess(JobRequest callback) {
    return on(Event.success, callback);
  }

  /**
   * A job that is pushed when each job has run at least once, and has succeeded or failed. It is
   * pushed before the callback of success.
   */
  public Batch onComplete(JobRequest callback) {
    return on(Event.complete, callback);
  }

  /** A job that is pushed when the first job dies: it has failed, and no attempt will follow. */
  public Batch onDeath(JobRequest callback) {
    return on(Event.death, callback);
  }

  private Batch on(Event event, JobRequest callback) {
    unsaved();
    callbacks.computeIfAbsent(event, any -> new ArrayList<>()).add(callback);
    return this;
  }

  /** Sends all callbacks to this queue; without it, each goes to the queue of its request. */
  public Batch callbackQueue(String name) {
    unsaved();
    callbackQueue = name;
    return this;
  }

  /**
   * How long Redis keeps the batch if it does not succeed; 30 days without this call. When it has
   * expired, its jobs still run, and no callback is pushed.
   */
  public Batch expiresIn(Duration time) {
    unsaved();
    if (time.toSeconds() < 1) throw new IllegalArgumentException("A batch lives 1 s or longer.");
    life = time;
    return this;
  }

  private void unsaved() {
    if (saved || !isNew) {
      throw new IllegalStateException("Batch " + bid + " is in Redis; set this before jobs().");
    }
  }

  /**
   * Adds the jobs that the block pushes with the client that it gets. They go to Redis after the
   * block has returned, so a block that throws adds none. 500 jobs are one step: they are in the
   * batch and in their queues, or nowhere.
   *
   * @return their jids; empty when a job adds, and an earlier run of that job has been counted:
   *     that run has added its jobs
   * @throws IllegalStateException when the batch is unknown, or closed and the caller is not a
   *     running job that it waits for ({@link Batches#of})
   * @throws jobsinpractice.engine.RedisUnavailable when it is not known what Redis has taken; see
   *     the class
   */
  public List<String> jobs(Consumer<Client> block) {
    List<Push> pushes = writer.collect(bid, block);
    unsent.addAll(pushes);
    if (!send()) return List.of();
    return pushes.stream().map(push -> push.job().jid()).toList();
  }

  /** Returns a new batch inside this one: this one completes and succeeds after it. */
  public Batch child() {
    children++;
    // A job that runs again continues the batches that it made: else the first ones stay open.
    String inner =
        adder == null ? Bid.random() : Bid.of(bid, adder.jid(), Integer.toString(children));
    return new Batch(writer, inner, true, this, adder);
  }

  /**
   * Ends the adding. A batch without jobs completes and succeeds now. Does nothing to a closed one.
   *
   * @throws IllegalStateException when the batch is unknown
   */
  public void close() {
    if (!send()) return;
    boolean unknown = writer.progress("close", bid, "") < 0;
    if (unknown && adder == null) throw Batches.unknown(bid);
  }

  /** Marks it, so that its jobs can ask whether they are still wanted: {@link Batches#isValid}. */
  public void invalidate() {
    if (send() && writer.progress("invalidate", bid, "") < 0) throw Batches.unknown(bid);
  }

  /**
   * Takes jobs out of the batch that will never succeed, because they were deleted. The batch does
   * not wait for them any more.
   *
   * @return how many were pending
   */
  public int remove(String... jids) {
    int removed = 0;
    for (String jid : jids) removed += Math.max(0, writer.progress("removed", bid, jid));
    return removed;
  }

  /** Returns the batch around this one. */
  public Optional<Batch> parent() {
    if (parent != null) return Optional.of(parent);
    return status()
        .flatMap(BatchStatus::parent)
        .map(outer -> new Batch(writer, outer, false, null, adder));
  }

  /** Returns how far it has come; empty before its first jobs, and when it has expired. */
  public Optional<BatchStatus> status() {
    return BatchStatus.read(writer.redis(), bid);
  }

  /** Makes the batch if it is new, and pushes what is left; returns whether it was wanted. */
  private boolean send() {
    if (parent != null && !parent.send()) return false;
    if (unsent.isEmpty() && (saved || !isNew)) return true;
    do {
      List<Push> some = List.copyOf(unsent.subList(0, Math.min(BatchWriter.MOST, unsent.size())));
      boolean make = isNew && !saved; // once only: later calls would make it without callbacks
      BatchWriter.Added added = writer.add(target(make), make ? fields() : Map.of(), some);
      if (added.reason() == BatchWriter.Reason.UNKNOWN && adder != null) {
        writer.withoutBatch(bid, some);
      } else if (added.reason() != BatchWriter.Reason.NONE) {
        unsent.clear();
        return refused(added);
      }
      unsent.subList(0, some.size()).clear();
      saved = true;
    } while (!unsent.isEmpty());
    return true;
  }

  private BatchWriter.Target target(boolean make) {
    return new BatchWriter.Target(
        bid, make ? life : Duration.ZERO, parent == null ? "" : parent.bid, adder);
  }

  /** Returns false if an earlier run of the same code has done all this, and throws otherwise. */
  private boolean refused(BatchWriter.Added added) {
    if (added.reason() == BatchWriter.Reason.UNKNOWN) throw Batches.unknown(added.bid());
    boolean again = ownBid && added.bid().equals(bid);
    if (added.reason() == BatchWriter.Reason.COUNTED || again) return false;
    throw new IllegalStateException(
        "Batch "
            + added.bid()
            + " is closed. Only a job that it waits for can add to it: use Batches.of(job) there.");
  }

  private Map<String, byte[]> fields() {
    Map<String, byte[]> fields = new LinkedHashMap<>();
    if (!description.isEmpty()) fields.put("description", BatchWriter.bytes(description));
    callbacks.forEach(
        (event, requests) ->
            fields.putAll(writer.callbacks(bid, event.name(), requests, callbackQueue)));
    return fields;
  }
}
