package jobsinpractice.lab2;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.RedisUnavailable;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerListener;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.TestBench;
import jobsinpractice.testkit.interleaving.TwoThreads;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(2)
@DisplayName("Redis connection errors")
class ConnectionErrorsTest {
  static final Task CONNECTION =
      Task.of(2, 2, "Redis connection errors")
          .asks(
              "override the method that the worker calls when it loses Redis, and count the calls")
          .lookAt("WorkerListener (engine) · chapter 2, \"When Redis is away\"");

  private static final String MET = "Redis is away, and a job failed with RedisUnavailable";
  private static final ConnectException ERROR = new ConnectException("Connection refused");
  private static final List<Throwable> ERRORS =
      List.of(new IOException("Broken pipe"), new IllegalStateException("no connection"));

  @Test
  @Tag("task-2")
  @Order(1)
  @DisplayName("each call of redisLost counts one, and no other call changes the count")
  void events(TestBench bench) {
    Generated.inputs(60, ConnectionErrorsTest::events)
        .first(List.of("redisLost"), List.of("redisLost", "redisBack", "redisLost", "redisBack"))
        .smaller(Generated::smallerLists)
        .shownAs(events -> "the worker calls " + String.join(", ", events))
        .check(ConnectionErrorsTest::counts);
    for (Throwable error : ERRORS) {
      CONNECTION
          .expect(1, "connection errors")
          .given("the worker calls redisLost with " + error.getClass().getSimpleName())
          .got(ofOne(error))
          .butIf(
              0,
              "that call was not counted. Does your code count some errors only? Add one for each call"
                  + " of redisLost, whatever the error is")
          .otherwise("one for each call of redisLost");
    }
    otherCalls(bench);
  }

  private static void otherCalls(TestBench bench) {
    Worker worker = bench.worker().build();
    Job job = Events.job("Webhook", 1);
    afterAnOutage(worker, "startup", listener -> listener.startup(worker));
    afterAnOutage(worker, "heartbeat", listener -> listener.heartbeat(worker));
    afterAnOutage(worker, "quiet", listener -> listener.quiet(worker));
    afterAnOutage(worker, "shutdown", listener -> listener.shutdown(worker));
    afterAnOutage(worker, "jobStarted", listener -> listener.jobStarted(job));
    afterAnOutage(worker, "jobDied", listener -> listener.jobDied(job, ERROR));
  }

  private static void afterAnOutage(Worker worker, String name, Consumer<WorkerListener> call) {
    ConnectionErrors errors = new ConnectionErrors();
    WorkerListener listener = errors;
    listener.startup(worker);
    listener.redisLost(ERROR);
    int before = errors.count();
    call.accept(listener);
    CONNECTION
        .expect(1, "connection errors")
        .given(
            "two workers share one object of your class: the first one starts, and calls redisLost;"
                + " then the second one calls "
                + name)
        .got(errors.count())
        .butIf(
            number -> before == 1 && number < before,
            "before the call of "
                + name
                + " your code returned 1. Does your class override "
                + name
                + ", and set the count back? That call removed an outage that the other worker had"
                + " reported: only redisLost changes the count")
        .butIf(
            number -> before == 1,
            "before the call of "
                + name
                + " your code returned 1. Does your class override "
                + name
                + ", and count there? Only redisLost changes the count")
        .butIf(
            number -> before > 1,
            "the start of a worker was counted: only redisLost changes the count")
        .otherwise("one for each call of redisLost");
  }

  private static List<String> events(RandomGenerator random) {
    List<String> all = List.of("redisLost", "redisBack", "jobFailed", "jobSucceeded");
    List<String> events = new ArrayList<>();
    int size = random.nextInt(12);
    for (int i = 0; i < size; i++) {
      events.add(all.get(random.nextInt(all.size())));
    }
    return events;
  }

  private static void counts(List<String> events) {
    ConnectionErrors errors = new ConnectionErrors();
    events.forEach(event -> call(errors, event));
    long lost = events.stream().filter("redisLost"::equals).count();
    long back = events.stream().filter("redisBack"::equals).count();
    int count = errors.count();
    boolean inBack = lost > 0 && probe("redisLost") == 0 && probe("redisLost", "redisBack") == 1;
    int atTheStart = new ConnectionErrors().count();
    boolean someErrors =
        lost > 0 && probe("redisLost") == 0 && ERRORS.stream().anyMatch(error -> ofOne(error) == 1);
    CONNECTION
        .expect(lost, "connection errors")
        .got(count)
        .butIf(
            number -> atTheStart > 0 && atTheStart == startsAt(),
            "a new ConnectionErrors returns "
                + atTheStart
                + " before any call: the count starts at 0")
        .butIf(
            number -> someErrors,
            "your code counts some errors, and no ConnectException. Add one for each call of redisLost,"
                + " whatever the error is")
        .butIf(
            number -> inBack,
            "your code counts when redisBack is called: an outage that has not ended is missing")
        .butIf(
            number -> probe("redisLost") == 0,
            "nothing was counted when redisLost was called. Does your class override"
                + " redisLost(Throwable), or only another method, such as jobFailed? With @Override"
                + " the compiler checks the parameters. Or does your code count some errors only?")
        .butIf(
            number -> probe("redisLost", "redisBack") == 0,
            "the outage was forgotten when it was over: a connection error stays counted")
        .butIf(
            number -> probe("redisLost", "redisBack") == 2,
            "the end of an outage was also counted as an error: count in redisLost only")
        .butIf(
            number -> probe("jobFailed") > 0,
            "a call of jobFailed was counted: a failed job is not a lost Redis")
        .butIf(
            number -> probe("jobSucceeded") > 0,
            "a call of jobSucceeded was counted: a job that succeeds is not a lost Redis")
        .butIf(
            number -> probe("redisLost", "redisBack", "redisLost") == 1 && otherErrors() > 1,
            "outages with the same error were counted as one. Does your code keep errors, their"
                + " messages, or their classes in a set? Add one for each call of redisLost")
        .butIf(
            number -> probe("redisLost", "redisBack", "redisLost") == 1,
            "two outages were counted as one. Does your code keep only whether there was an outage,"
                + " or skip an outage soon after another? Add one for each call of redisLost")
        .butIf(
            number -> probe("redisLost", "redisLost") == 1,
            "a second call of redisLost was not counted, because no redisBack came in between. Does"
                + " your code wait for redisBack? Two workers can share this listener, and each"
                + " reports its own outage: add one for each call of redisLost")
        .butIf(
            number -> number > lost && number > back,
            "there are more errors than calls of redisLost. Is the count in a static field? Each"
                + " ConnectionErrors starts at 0")
        .otherwise("one for each call of redisLost");
    CONNECTION
        .expect(lost, "connection errors")
        .got(errors.count())
        .butIf(
            number -> number != lost,
            "that is the answer when your code is asked a second time; the first one was right. Asking"
                + " must not change the count: it is of all outages so far")
        .otherwise("the same count as before");
  }

  /** Returns how many of three outages with different errors were counted. */
  private static int otherErrors() {
    ConnectionErrors errors = new ConnectionErrors();
    int before = errors.count();
    ((WorkerListener) errors).redisLost(ERROR);
    ((WorkerListener) errors).redisLost(new ConnectException("Connection reset"));
    ((WorkerListener) errors).redisLost(new IOException("Broken pipe"));
    return errors.count() - before;
  }

  private static int ofOne(Throwable error) {
    ConnectionErrors errors = new ConnectionErrors();
    int before = errors.count();
    ((WorkerListener) errors).redisLost(error);
    return errors.count() - before;
  }

  /** Returns the count of a new object, after another object has counted an outage. */
  private static int startsAt() {
    call(new ConnectionErrors(), "redisLost");
    return new ConnectionErrors().count();
  }

  private static int probe(String... events) {
    ConnectionErrors errors = new ConnectionErrors();
    int before = errors.count();
    List.of(events).forEach(event -> call(errors, event));
    return errors.count() - before;
  }

  private static void call(WorkerListener errors, String event) {
    Job job = Events.job("Webhook", 1);
    try {
      switch (event) {
        case "redisLost" -> errors.redisLost(ERROR);
        case "redisBack" -> errors.redisBack();
        case "jobFailed" -> errors.jobFailed(job, ERROR, Duration.ofSeconds(1));
        default -> errors.jobSucceeded(job, Duration.ofSeconds(1));
      }
    } catch (RuntimeException thrown) {
      CONNECTION
          .expectThat("your listener returns from " + event)
          .butIf(
              true,
              "it threw " + thrown,
              "the worker logs what a listener throws and goes on, so no caller can handle it:"
                  + " count, and return")
          .otherwise(true, "", "");
    }
  }

  @Test
  @Tag("task-2")
  @Order(2)
  @DisplayName("outages that two threads report at the same moment are both counted")
  @Promise("Two workers can share one object of your class, so calls may arrive from many threads.")
  void threads() {
    Task locks =
        CONNECTION.lookAt(
            "java.util.concurrent.atomic.AtomicInteger · chapter 2, \"When Redis is away\"");
    locks
        .expectInEveryOrder(TwoOutages.class, "2 connection errors")
        .given("two threads call redisLost at the same moment, once each")
        .withoutOverlap(
            "the two threads do not overlap here, so a lock is not what is missing. Is the count in a"
                + " ThreadLocal? The thread that asks needs what other threads counted")
        .otherwise(
            "a call of redisLost was lost", "use incrementAndGet of an AtomicInteger, or a lock");
    locks
        .expectInEveryOrder(OutageAndReader.class, "1 connection error")
        .given("one thread calls redisLost while another thread calls count")
        .otherwise(
            "a call of redisLost was lost", "use incrementAndGet of an AtomicInteger, or a lock");
  }

  static final class TwoOutages implements TwoThreads {
    final ConnectionErrors errors = new ConnectionErrors();

    @Override
    public void first() {
      ((WorkerListener) errors).redisLost(ERROR);
    }

    @Override
    public void second() {
      ((WorkerListener) errors).redisLost(new ConnectException("Connection reset"));
    }

    @Override
    public String result() {
      return shown(errors);
    }
  }

  static final class OutageAndReader implements TwoThreads {
    final ConnectionErrors errors = new ConnectionErrors();

    @Override
    public void first() {
      ((WorkerListener) errors).redisLost(ERROR);
    }

    @Override
    public void second() {
      errors.count();
    }

    @Override
    public String result() {
      return shown(errors);
    }
  }

  private static String shown(ConnectionErrors errors) {
    int count = errors.count();
    return count + (count == 1 ? " connection error" : " connection errors");
  }

  @Test
  @Tag("task-2")
  @Order(3)
  @DisplayName("one outage, however long, is one connection error")
  void oneOutage(TestBench bench) {
    ConnectionErrors errors = new ConnectionErrors();
    ListenerProbe calls = new ListenerProbe(errors);
    Worker worker = start(bench, calls);
    bench.client().push(JobRequest.of("Webhook", 1).retry(0));
    bench.soon(() -> calls.failed() == 1);
    worker.beat();
    check(0, errors, "a job could not connect to its own database; Redis was never away");

    bench.redisDown();
    bench.soon(() -> calls.lost() >= 1);
    refuse(calls);
    check(1, errors, "Redis is away");
    ((WorkerListener) errors)
        .jobFailed(Events.job("Webhook", 2), away(bench), Duration.ofSeconds(1));
    check(1, errors, MET);
    bench.redisUp();
    bench.soon(() -> calls.back() >= 1);
    worker.stop();
    refuse(calls);
    // A thread that was slow to notice may report the same outage again when others are back.
    check(calls.lost(), errors, "Redis was away, and is back");
  }

  @Test
  @Tag("task-2")
  @Order(4)
  @DisplayName("two outages are two connection errors")
  void twoOutages(TestBench bench) {
    ConnectionErrors errors = new ConnectionErrors();
    ListenerProbe calls = new ListenerProbe(errors);
    Worker worker = start(bench, calls);
    for (int outage = 1; outage <= 2; outage++) {
      int lost = calls.lost();
      bench.redisDown();
      bench.soon(() -> calls.lost() > lost);
      bench.redisUp();
      bench.soon(() -> calls.back() == calls.lost());
    }
    worker.stop();
    refuse(calls);
    check(calls.lost(), errors, "Redis was away twice, and is back");
  }

  /** Returns what a command throws while Redis is away. */
  private static RedisUnavailable away(TestBench bench) {
    try {
      bench.redis().call(jedis -> jedis.ping());
      throw new IllegalStateException("Redis is not away");
    } catch (RedisUnavailable away) {
      return away;
    }
  }

  private static Worker start(TestBench bench, ListenerProbe calls) {
    return bench.start(
        bench
            .worker()
            .concurrency(1)
            .handle(
                "Webhook",
                job -> {
                  throw new ConnectException("the shop's database refuses connections");
                })
            .listener(calls));
  }

  private static void refuse(ListenerProbe calls) {
    RuntimeException thrown = calls.thrown();
    CONNECTION
        .expectThat("your listener returns from every call of the worker")
        .given("a worker that starts, runs a job, loses Redis, and stops")
        .butIf(
            thrown != null,
            "it threw " + thrown,
            "the worker logs what a listener throws and goes on, so no caller can handle it: count,"
                + " and return")
        .otherwise(true, "", "");
  }

  private static void check(int expected, ConnectionErrors errors, String given) {
    CONNECTION
        .expect(expected, "connection errors")
        .given(given)
        .got(errors.count())
        .butIf(
            number -> expected == 0,
            "something else was counted: a failed job or a heartbeat is not a lost Redis")
        .butIf(
            number -> given.equals(MET),
            "the job was counted, and its outage was counted before. Does your code count failed"
                + " jobs by their error? One outage can fail many jobs: count in redisLost only")
        .butIf(
            number -> expected > 0 && number == 0,
            "the outage is missing. Was it forgotten when it was over, or is it counted only then?")
        .butIf(
            number -> number > expected,
            "more than the outages was counted. Does your code count redisBack, or a call of another"
                + " method?")
        .otherwise("one for each call of redisLost: the worker calls it once per outage");
  }
}
