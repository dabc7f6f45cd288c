package jobsinpractice.engine;

import java.util.Iterator;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A handler that works through many items and survives a deploy: when the worker has to stop, it
 * ends after the item under way, its cursor is in Redis, and the job goes back to its queue. The
 * next run goes on behind the cursor, in Java or in Ruby: the state is that of Sidekiq 7.3.
 *
 * <p>At least once still: a crash repeats what came after the last saved cursor, which is at most
 * {@value #SAVE_EVERY} items, or 5 seconds of them.
 */
public final class IterableJob<T> implements Handler {
  static final int SAVE_EVERY = 100;

  private static final Logger LOG = LoggerFactory.getLogger(IterableJob.class);
  private static final long SAVE_NANOS = 5_000_000_000L;

  /** The items after a cursor: null at the first run, else what {@link Cursor} gave. */
  @FunctionalInterface
  public interface Items<T> {
    Iterator<T> after(Object cursor, Job job) throws Exception;
  }

  /** Where an item stands, as a value with a JSON form: an id, an index, a line number. */
  @FunctionalInterface
  public interface Cursor<T> {
    Object of(T item);
  }

  /** The work on one item. */
  @FunctionalInterface
  public interface Each<T> {
    void perform(T item, Job job) throws Exception;
  }

  private final Redis redis;
  private final Items<T> items;
  private final Cursor<T> cursor;
  private final Each<T> each;

  public IterableJob(Redis redis, Items<T> items, Cursor<T> cursor, Each<T> each) {
    this.redis = redis;
    this.items = items;
    this.cursor = cursor;
    this.each = each;
  }

  /**
   * Cancels an iterable job, whichever side runs it: it ends within 5 seconds, after the item under
   * way, or when it is next performed. It counts as done.
   *
   * @return false when it was cancelled before
   */
  public static boolean cancel(Redis redis, String jid) {
    return Iteration.cancel(redis, jid);
  }

  @Override
  public void perform(Job job) throws Exception {
    Iteration iteration = Iteration.read(redis, job.jid());
    boolean cancelled = iteration.cancelled() || !perform(job, iteration);
    if (cancelled) LOG.info("{} was cancelled", job.jid());
    // Crash before: the items since the last save are done again. After, unsettled: all of them.
    iteration.delete();
  }

  /** False when it was cancelled meanwhile. */
  private boolean perform(Job job, Iteration iteration) throws Exception {
    Peeking<T> left = left(job, iteration);
    long saved = System.nanoTime();
    for (int done = 1; left.hasNext(); done++) {
      T item = left.next();
      each.perform(item, job);
      if (!left.hasNext()) return true;
      boolean stop = job.shouldStop();
      if (stop || done % SAVE_EVERY == 0 || System.nanoTime() - saved > SAVE_NANOS) {
        // Crash before: the items since the last save are done again. After: they are not.
        boolean cancelled = iteration.save(cursor.of(left.peek()), cursor.of(item));
        if (cancelled) return false;
        saved = System.nanoTime();
      }
      if (stop) throw new Stopped();
    }
    return true;
  }

  /** Behind the item that Java did last; or, where Ruby went on, from the one it would do next. */
  private Peeking<T> left(Job job, Iteration iteration) throws Exception {
    if (iteration.next() == null || iteration.done() != null) {
      return new Peeking<>(items.after(iteration.done(), job));
    }
    Peeking<T> all = new Peeking<>(items.after(null, job));
    while (all.hasNext() && before(cursor.of(all.peek()), iteration.next())) all.next();
    if (!all.hasNext()) {
      throw new IllegalStateException(
          "the item at cursor " + iteration.next() + ", where Sidekiq interrupted, is gone");
    }
    return all;
  }

  /**
   * Numbers are taken for ids in ascending order: the item may be gone, and a later one is next.
   */
  private static boolean before(Object here, Object next) {
    if (here instanceof Number number && next instanceof Number wanted) {
      return number.doubleValue() < wanted.doubleValue();
    }
    return !Objects.equals(here, next);
  }

  /** Looks at the next item without taking it. */
  private static final class Peeking<T> implements Iterator<T> {
    private final Iterator<T> items;
    private T next;
    private boolean peeked;

    Peeking(Iterator<T> items) {
      this.items = items;
    }

    @Override
    public boolean hasNext() {
      return peeked || items.hasNext();
    }

    @Override
    public T next() {
      T item = peek();
      peeked = false;
      next = null;
      return item;
    }

    T peek() {
      if (!peeked) next = items.next();
      peeked = true;
      return next;
    }
  }

  /** Not a failure: the job goes back to its queue. */
  static final class Stopped extends Exception {
    private static final long serialVersionUID = 1L;

    Stopped() {
      super("stopped between two items");
    }
  }
}
