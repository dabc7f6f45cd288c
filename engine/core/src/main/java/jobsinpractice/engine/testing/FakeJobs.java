package jobsinpractice.engine.testing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.Handler;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.JobStore.Push;
import jobsinpractice.engine.JobType;

/**
 * Jobs without Redis, for tests of code that pushes them and of handlers.
 *
 * <ul>
 *   <li>fake: {@code client()} keeps what is pushed; look at {@link #pushed}, then {@link #drain};
 *   <li>inline: {@code inlineClient()} performs a job at once, on the thread that pushes it.
 * </ul>
 *
 * Every job goes through its JSON form, so that a handler sees what it would see from Redis. A
 * handler that throws fails the test: there is no retry here.
 */
public final class FakeJobs {
  private final Map<String, Handler> handlers = new LinkedHashMap<>();
  private final List<Push> pushed = new ArrayList<>();
  private final Clock clock;

  public FakeJobs() {
    this(Clock.systemUTC());
  }

  public FakeJobs(Clock clock) {
    this.clock = clock;
  }

  public FakeJobs handle(String type, Handler handler) {
    handlers.put(type, handler);
    return this;
  }

  public <A> FakeJobs handle(JobType<A> type, Handler.Typed<A> handler) {
    return handle(type.name(), type.handler(handler));
  }

  /** Keeps what is pushed. */
  public Client client() {
    return new Client((pushes, now) -> pushed.addAll(pushes), clock, List.of());
  }

  /** Performs what is pushed at once, scheduled jobs too. */
  public Client inlineClient() {
    return new Client((pushes, now) -> pushes.forEach(this::perform), clock, List.of());
  }

  /** What was pushed and not drained, in order. */
  public List<Job> pushed() {
    return pushed.stream().map(Push::job).toList();
  }

  /** The same, one class of job only. */
  public List<Job> pushed(String type) {
    return pushed().stream().filter(job -> job.type().equals(type)).toList();
  }

  /** When a pushed job is due; null for now. */
  public Instant due(Job job) {
    return pushed.stream().filter(push -> push.job() == job).findFirst().orElseThrow().due();
  }

  /** Performs all that was pushed, and what those jobs push, until nothing is left. */
  public int drain() {
    int performed = 0;
    for (; !pushed.isEmpty(); performed++) perform(pushed.remove(0));
    return performed;
  }

  public void clear() {
    pushed.clear();
  }

  private void perform(Push push) {
    Handler handler = handlers.get(push.job().type());
    if (handler == null) {
      throw new IllegalStateException(
          "No handler for " + push.job().type() + ". Register it with FakeJobs.handle first.");
    }
    try {
      handler.perform(push.job().copy());
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(push.job() + " failed", e);
    }
  }
}
