package jobsinpractice.lab11;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import jobsinpractice.database.FaultPoints;
import jobsinpractice.engine.RedisUnavailable;

/** A list in place of Redis. Each job that arrives is a step, so a push can arrive in part. */
final class FakeRedis implements JobQueue {
  /** As the engine's RedisUnavailable. */
  static final class AwayException extends RuntimeException {
    private static final long serialVersionUID = 1;

    AwayException() {
      super("Redis is away");
    }
  }

  /** Returns the engine's own exception, whose constructor other packages cannot call. */
  static RedisUnavailable unavailable() throws ReflectiveOperationException {
    Constructor<RedisUnavailable> constructor =
        RedisUnavailable.class.getDeclaredConstructor(String.class, Throwable.class);
    constructor.setAccessible(true);
    return constructor.newInstance("Redis does not answer", null);
  }

  private final List<List<Row>> pushes = new ArrayList<>();
  private final List<Row> jobs = new CopyOnWriteArrayList<>();
  private FaultPoints faults = new FaultPoints();
  private Runnable atPush = () -> {};
  private RuntimeException refusal;

  /** Connects to it as a process whose steps these are. */
  FakeRedis of(FaultPoints steps) {
    faults = steps;
    return this;
  }

  /** Sets what happens elsewhere, once, in the middle of the next push. */
  void meanwhile(Runnable what) {
    atPush = what;
  }

  /** Refuses pushes from now on; null for no longer. */
  void refuse(RuntimeException error) {
    refusal = error;
  }

  @Override
  public void push(List<Row> rows) {
    if (refusal != null) {
      throw refusal;
    }
    pushes.add(List.copyOf(rows));
    Runnable now = atPush;
    atPush = () -> {};
    now.run();
    for (Row row : rows) {
      step(row);
    }
  }

  private void step(Row row) {
    try {
      faults.step("PUSH " + row.job() + " " + row.order(), () -> jobs.add(row));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Takes a job that a relay of the test pushed. */
  boolean received(Row row) {
    return jobs.add(row);
  }

  /** Returns what arrived, in order. */
  List<Row> jobs() {
    return List.copyOf(jobs);
  }

  List<String> jids() {
    return jobs.stream().map(Row::jid).toList();
  }

  /** Returns the size of each push. */
  List<Integer> sizes() {
    return pushes.stream().map(List::size).toList();
  }

  void clear() {
    pushes.clear();
    jobs.clear();
  }
}
