package jobsinpractice.engine;

import static jobsinpractice.engine.TestFleet.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import jobsinpractice.engine.RetryPolicy.Decision;
import jobsinpractice.engine.internal.Keys;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever user code throws or leaves behind, its processor runs the next job, and its own job ends
 * where its failure belongs.
 */
class UserCodeIT {
  @RegisterExtension final TestFleet fleet = new TestFleet();

  /** Where a job ends. */
  enum End {
    RETRY,
    DONE,
    DEAD
  }

  /** One way in which user code goes wrong, and how its job must end. */
  enum Trouble {
    CHECKED_EXCEPTION_UNDECLARED(End.RETRY, b -> b.handle("Evil", job -> sneaky())),
    STACK_OVERFLOW(End.RETRY, b -> b.handle("Evil", job -> endless(0))),
    OUT_OF_MEMORY(End.RETRY, b -> b.handle("Evil", job -> raise(new OutOfMemoryError("as if")))),
    THREAD_DEATH(End.RETRY, b -> b.handle("Evil", job -> raise(threadDeath()))),
    THROWN_NULL(End.RETRY, b -> b.handle("Evil", job -> raise(null))),
    INTERRUPTED(
        End.RETRY,
        b ->
            b.handle(
                "Evil",
                job -> {
                  throw new InterruptedException("mine");
                })),
    INTERRUPT_LEFT_BEHIND(End.DONE, b -> b.handle("Evil", job -> interruptMe())),
    NULL_STACK_TRACE(End.RETRY, b -> b.handle("Evil", job -> raise(new Odd(Odd.NULL_TRACE)))),
    STACK_TRACE_THROWS(End.RETRY, b -> b.handle("Evil", job -> raise(new Odd(Odd.TRACE_THROWS)))),
    MESSAGE_THROWS(End.RETRY, b -> b.handle("Evil", job -> raise(new Odd(Odd.MESSAGE_THROWS)))),
    MESSAGE_NEVER_ENDS(End.RETRY, b -> b.handle("Evil", job -> raise(new Odd(Odd.RECURSIVE)))),
    CAUSES_IN_A_CIRCLE(End.RETRY, b -> b.handle("Evil", job -> raise(circle()))),
    CAUSES_WITHOUT_END(End.RETRY, b -> b.handle("Evil", job -> raise(new Odd(Odd.ENDLESS_CAUSE)))),
    HALF_A_CHARACTER(
        End.RETRY, b -> b.handle("Evil", job -> raise(new RuntimeException("\ud83d half")))),
    BROKEN_CLASS(End.RETRY, b -> b.handle("Evil", job -> Broken.touch())),
    MIDDLEWARE_THROWS_BEFORE(
        End.RETRY,
        b ->
            b.middleware(
                (job, next) -> {
                  evil(job);
                  next.call();
                })),
    MIDDLEWARE_THROWS_AFTER(
        End.RETRY,
        b ->
            b.middleware(
                (job, next) -> {
                  next.call();
                  evil(job);
                })),
    MIDDLEWARE_CALLS_TWICE(
        End.DONE,
        b ->
            b.middleware(
                (job, next) -> {
                  next.call();
                  next.call();
                })),
    MIDDLEWARE_NEVER_CALLS(
        End.DONE,
        b ->
            b.middleware(
                (job, next) -> {
                  if (!job.type().equals("Evil")) next.call();
                })),
    MIDDLEWARE_LEAVES_AN_OBJECT(
        End.RETRY,
        b ->
            b.middleware(
                (job, next) -> {
                  job.put("span", new Object()).put("class", 5).put("jid", List.of());
                  next.call();
                  evil(job);
                })),
    HANDLER_EMPTIES_THE_FIELDS(
        End.RETRY,
        b ->
            b.handle(
                "Evil",
                job -> {
                  job.fields().clear();
                  raise(new AssertionError("after clearing"));
                })),
    LISTENER_THROWS(End.RETRY, b -> b.handle("Evil", job -> fail()).listener(new Rude())),
    DEATH_HANDLER_THROWS(
        End.DEAD,
        b ->
            b.handle("Evil", job -> fail())
                .retryPolicy("Evil", (n, error, job) -> Decision.KILL)
                .onDeath((job, error) -> raise(new Odd(Odd.MESSAGE_THROWS)))),
    POLICY_THROWS(End.RETRY, policy((n, error, job) -> raise(new NoClassDefFoundError("gone")))),
    POLICY_THROWS_ODDLY(End.RETRY, policy((n, error, job) -> raise(new Odd(Odd.MESSAGE_THROWS)))),
    POLICY_RETURNS_NULL(End.RETRY, policy((n, error, job) -> null)),
    POLICY_DELAYS_BY_NULL(End.RETRY, policy((n, error, job) -> Decision.after(null))),
    POLICY_DELAYS_FOREVER(
        End.RETRY, policy((n, error, job) -> Decision.after(ChronoUnit.FOREVER.getDuration()))),
    POLICY_DELAYS_BACK(
        End.RETRY, policy((n, error, job) -> Decision.after(Duration.ofSeconds(Long.MIN_VALUE)))),
    POLICY_LEAVES_AN_OBJECT(
        End.RETRY,
        policy(
            (n, error, job) -> {
              job.put("seen", new Object());
              return Decision.USUAL;
            })),
    POLICY_EMPTIES_THE_FIELDS(
        End.RETRY,
        policy(
            (n, error, job) -> {
              job.fields().clear();
              return Decision.USUAL;
            })),
    ARGUMENTS_THROW(
        End.RETRY, b -> b.handle(JobType.of("Evil", Picky.class), (picky, job) -> fail()));

    final End end;
    final Consumer<Worker.Builder> code;

    Trouble(End end, Consumer<Worker.Builder> code) {
      this.end = end;
      this.code = code;
    }
  }

  @ParameterizedTest
  @EnumSource(Trouble.class)
  void its_processor_runs_the_next_job_and_its_own_job_ends(Trouble trouble) {
    Set<Object> performed = ConcurrentHashMap.newKeySet();
    Worker.Builder builder = fleet.worker().concurrency(1).handle("Evil", job -> {});
    trouble.code.accept(builder);
    builder.handle("Ok", job -> performed.add(Thread.interrupted() ? "interrupted" : "ok"));
    Worker worker = fleet.started(builder);

    fleet.client.push(JobRequest.of("Evil", "x").with("backtrace", true));
    fleet.client.push("Ok");

    await().until(() -> performed.contains("ok"));
    await().until(() -> fleet.inFlight().isEmpty());
    assertThat(fleet.set("retry")).hasSize(trouble.end == End.RETRY ? 1 : 0);
    assertThat(fleet.set("dead")).hasSize(trouble.end == End.DEAD ? 1 : 0);
    for (String failed : fleet.set("retry")) {
      assertThat(fields(failed)).containsKeys("error_class", "error_message", "error_backtrace");
      assertThat(fields(failed)).containsEntry("class", "Evil").doesNotContainKey("span");
      assertThat(fleet.score("retry", failed))
          .isGreaterThanOrEqualTo(TestFleet.NOON.getEpochSecond());
    }
    worker.beat();
    assertThat(fleet.redis.<Boolean>call(jedis -> jedis.exists(worker.identity()))).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Trouble.class)
  void a_heartbeat_is_written_whatever_the_running_job_has_become(Trouble trouble) {
    List<String> shown = new ArrayList<>();
    Worker.Builder builder = fleet.worker().handle("Evil", job -> {});
    trouble.code.accept(builder);
    Worker[] worker = new Worker[1];
    builder.listener(
        new WorkerListener() {
          @Override
          public void jobFailed(Job job, Throwable error, Duration elapsed) {
            worker[0].beat();
            String work = Keys.work(worker[0].identity());
            shown.addAll(fleet.redis.call(jedis -> jedis.hvals(work)));
          }
        });
    worker[0] = builder.build();
    fleet.client.push(JobRequest.of("Evil", "x").with("backtrace", true));
    String payload = fleet.list("queue:default").get(0);
    worker[0].processOne();
    if (trouble.end == End.DONE) return;
    assertThat(shown).hasSize(1);
    assertThat(fields(shown.get(0))).containsEntry("payload", payload);
  }

  private static Consumer<Worker.Builder> policy(RetryPolicy policy) {
    return builder -> builder.handle("Evil", job -> fail()).retryPolicy("Evil", policy);
  }

  private static void evil(Job job) {
    if (job.args().contains("x")) raise(new NoSuchMethodError("in a middleware"));
  }

  private static void fail() {
    throw new IllegalStateException("no");
  }

  private static void interruptMe() {
    Thread.currentThread().interrupt();
  }

  @SuppressWarnings("removal") // the error is what matters, wherever it comes from
  private static Throwable threadDeath() {
    return new ThreadDeath();
  }

  private static int endless(int n) {
    return endless(n + 1) + 1;
  }

  private static void sneaky() {
    raise(new java.io.IOException("not declared"));
  }

  /** Throws anything, as Kotlin, Lombok, or reflection do. */
  private static Decision raise(Throwable any) {
    return UserCodeIT.<RuntimeException>as(any);
  }

  @SuppressWarnings("unchecked") // on purpose
  private static <E extends Throwable> Decision as(Throwable any) throws E {
    throw (E) any;
  }

  private static Throwable circle() {
    Exception one = new Exception("one");
    Exception two = new Exception("two", one);
    one.initCause(two);
    return two;
  }

  record Picky(String text) {
    Picky {
      raise(new Odd(Odd.MESSAGE_THROWS));
    }
  }

  static final class Broken {
    static final int N = Integer.parseInt("no number");

    static void touch() {}
  }

  static final class Rude implements WorkerListener {
    @Override
    public void jobStarted(Job job) {
      raise(new Odd(Odd.MESSAGE_THROWS));
    }

    @Override
    public void jobFailed(Job job, Throwable error, Duration elapsed) {
      raise(new Odd(Odd.RECURSIVE));
    }

    @Override
    public void jobRetried(Job job, Instant at) {
      interruptMe();
      sneaky();
    }

    @Override
    public void heartbeat(Worker worker) {
      raise(new Odd(Odd.MESSAGE_THROWS));
    }
  }

  /** An error whose own methods go wrong. */
  static final class Odd extends RuntimeException {
    private static final long serialVersionUID = 1L;
    static final int NULL_TRACE = 0;
    static final int TRACE_THROWS = 1;
    static final int MESSAGE_THROWS = 2;
    static final int RECURSIVE = 3;
    static final int ENDLESS_CAUSE = 4;
    private final int how;

    Odd(int how) {
      super("odd");
      this.how = how;
    }

    @Override
    public String getMessage() {
      if (how == MESSAGE_THROWS) throw new AssertionError("in getMessage");
      return how == RECURSIVE ? getMessage() + "." : super.getMessage();
    }

    @Override
    public StackTraceElement[] getStackTrace() {
      if (how == TRACE_THROWS) throw new NoClassDefFoundError("in getStackTrace");
      return how == NULL_TRACE ? null : super.getStackTrace();
    }

    @Override
    public synchronized Throwable getCause() {
      return how == ENDLESS_CAUSE ? new Odd(how) : null;
    }

    @Override
    public String toString() {
      if (how == MESSAGE_THROWS) throw new AssertionError("in toString");
      return "odd";
    }
  }
}
