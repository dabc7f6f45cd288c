package jobsinpractice.engine;

import java.util.Iterator;
import redis.clients.jedis.params.SetParams;

/**
 * A handler that works through many items and survives a deploy: when the worker is told to stop,
 * it ends after the item under way, its cursor is in Redis, and the job goes back to its queue. The
 * next run goes on behind the cursor.
 *
 * <p>At least once still: a crash repeats what came after the last saved cursor, which is at most
 * {@value #SAVE_EVERY} items.
 */
public final class IterableJob<T> implements Handler {
  static final int SAVE_EVERY = 100;

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

  @Override
  public void perform(Job job) throws Exception {
    byte[] key = Keys.bytes(Keys.cursor(job.jid()));
    byte[] saved = redis.call(jedis -> jedis.get(key));
    Iterator<T> left = items.after(saved == null ? null : Json.read(saved), job);
    for (int done = 1; left.hasNext(); done++) {
      T item = left.next();
      each.perform(item, job);
      boolean stop = job.shouldStop() && left.hasNext();
      // Crash before: the items since the last save are done again. After: they are not.
      if (stop || done % SAVE_EVERY == 0) save(key, cursor.of(item));
      if (stop) throw new Stopped();
    }
    redis.call(jedis -> jedis.del(key));
  }

  private void save(byte[] key, Object at) {
    SetParams life = SetParams.setParams().ex(Limits.CURSOR_KEPT.toSeconds());
    redis.call(jedis -> jedis.set(key, Json.write(at), life));
  }

  /** Not a failure: the job goes back to its queue. */
  static final class Stopped extends Exception {
    private static final long serialVersionUID = 1L;

    Stopped() {
      super("stopped between two items");
    }
  }
}
