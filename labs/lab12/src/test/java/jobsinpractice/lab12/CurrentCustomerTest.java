package jobsinpractice.lab12;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Middleware.Next;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.admin.RetrySet;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.TestBench;
import jobsinpractice.testkit.TestJob;
import jobsinpractice.testkit.ToDo;
import jobsinpractice.testkit.interleaving.TwoThreads;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(12)
@DisplayName("The current customer")
class CurrentCustomerTest {
  static final Task CUSTOMER =
      Task.of(12, 5, "the next job's customer")
          .asks(
              "remember the customer while the job runs on this thread, and forget it when the job"
                  + " ends, however it ends")
          .lookAt("Middleware (engine) · chapter 12, \"The next job's customer\"")
          .whenThrown(
              CurrentCustomerTest::nullInConcurrentMap,
              "a ConcurrentHashMap accepts no null, and customerOf returns null for a job without a"
                  + " customer. A ThreadLocal can hold null; or put nothing into the map for such a"
                  + " job");

  private static final String NONE = "no customer";
  private static final String EMPTY = "an empty text";
  private static final String NOT_NULL =
      "that is an empty text, and not null. Without a customer, id() returns null. Is \"\" the initial"
          + " value of your ThreadLocal, or does it replace null?";

  private static boolean nullInConcurrentMap(Throwable thrown) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      StackTraceElement[] trace = each.getStackTrace();
      if (each instanceof NullPointerException
          && trace.length > 0
          && trace[0].getClassName().equals(ConcurrentHashMap.class.getName())) {
        return true;
      }
    }
    return false;
  }

  /** A job for a customer, or without one, that may throw. */
  private record Run(String customer, boolean throwing) {
    @Override
    public String toString() {
      return (customer == null ? "a job without a customer" : "a job for " + customer)
          + (throwing ? " that throws" : "");
    }
  }

  static final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    Refused() {
      super("the mail server refused the connection");
    }
  }

  @Test
  @Tag("task-5")
  @Order(1)
  @DisplayName("one thread runs any jobs: each sees its own customer, and none sees another's")
  @Promise("A job only ever sees its own customer, even after a job that threw an exception.")
  @Promise("Between two jobs the thread must have no customer.")
  @Promise("An exception that the job throws must come out of call unchanged.")
  void oneThread() {
    Generated.inputs(80, CurrentCustomerTest::runs)
        .first(List.of(new Run("c17", true), new Run(null, false)))
        .smaller(Generated::smallerLists)
        .shownAs(
            runs ->
                runs.isEmpty()
                    ? "a thread that has run no job"
                    : "one thread runs "
                        + runs.stream().map(Run::toString).collect(Collectors.joining(", then ")))
        .check(CurrentCustomerTest::sees);
    leaves(new InterruptedException(), "InterruptedException");
    leaves(new IOException(), "IOException");
    leaves(new IllegalStateException(), "IllegalStateException");
    leaves(new AssertionError(), "AssertionError");
    dies();
  }

  private static void leaves(Throwable jobs, String name) {
    CUSTOMER
        .expect("the job's " + name)
        .given("a job that ends in an " + name)
        .got(leaving(jobs))
        .butIf(
            "no exception",
            "your middleware caught the job's "
                + name
                + ", so the worker counts the job as done, and will not try it again. Catch nothing:"
                + " finally runs however the job ends")
        .butIf(
            got -> got.startsWith("another"),
            "the worker decides by the exception's class what happens to the job: let the job's own"
                + " exception through")
        .otherwise("what next.call() throws, and nothing else");
  }

  private static String leaving(Throwable jobs) {
    try {
      new CurrentCustomer().call(job("c17"), () -> sneaky(jobs));
      return "no exception";
    } catch (ToDo toDo) {
      throw toDo;
    } catch (Throwable thrown) {
      String name = thrown.getClass().getSimpleName();
      return thrown == jobs ? "the job's " + name : "another exception: " + name;
    } finally {
      Thread.interrupted(); // the learner's code may have set it
    }
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> void sneaky(Throwable thrown) throws E {
    throw (E) thrown;
  }

  private static void dies() {
    CurrentCustomer current = new CurrentCustomer();
    try {
      called(
          current,
          "c17",
          () -> {
            throw new StackOverflowError();
          });
    } catch (StackOverflowError expected) {
      // The job's error reaches the worker.
    }
    CUSTOMER
        .expect(NONE + " after the job")
        .given("a job for c17 whose template ends in a StackOverflowError")
        .got(shown(current.id()) + " after the job")
        .butIf(
            id -> true,
            "a StackOverflowError is an Error and not an Exception, so a catch of Exception does not"
                + " see it. Forget the customer in finally, which runs however the job ends")
        .otherwise("null between two jobs");
  }

  private static void otherThreads() throws InterruptedException {
    CUSTOMER
        .expect(NONE)
        .given("a thread runs a job for c17; another thread, which runs no job, asks at that time")
        .got(seenByThread("another thread"))
        .butIf(
            "c17",
            "one field holds the customer for all threads, and a lock does not help a thread that only"
                + " asks. Give each thread a value of its own, in a ThreadLocal")
        .otherwise("null on every thread that runs no job");
    CUSTOMER
        .expect(NONE)
        .given("a thread runs a job for c17; another thread of the same name runs no job")
        .got(seenByThread(Thread.currentThread().getName()))
        .butIf(
            "c17",
            "the other thread sees the customer, because it has the same name. A name does not"
                + " identify a thread: use a ThreadLocal")
        .otherwise("null on every thread that runs no job");
  }

  /** Returns what a thread of this name sees while this thread runs a job for c17. */
  private static String seenByThread(String name) {
    CurrentCustomer current = new CurrentCustomer();
    String[] seen = {null};
    called(
        current,
        "c17",
        () -> {
          Thread other = new Thread(() -> seen[0] = shown(current.id()), name);
          other.start();
          other.join();
        });
    return seen[0];
  }

  private static void together(TestBench bench) throws InterruptedException {
    CurrentCustomer current = new CurrentCustomer();
    AtomicBoolean ended = new AtomicBoolean();
    boolean[] inTime = {false};
    Thread other = new Thread(() -> called(current, "c42", () -> ended.set(true)));
    called(
        current,
        "c17",
        () -> {
          other.start();
          inTime[0] = bench.soon(ended::get);
        });
    other.join();
    CUSTOMER
        .expectThat("two threads run two jobs at the same time")
        .given("one thread is in the middle of a job for c17, and another one begins a job for c42")
        .butIf(
            !inTime[0],
            "the second job waited until the first one had ended",
            "a lock is held while a job runs, so the worker runs one job at a time. A value that each"
                + " thread has for itself needs no lock")
        .otherwise(true, "", "");
  }

  private static List<Run> runs(RandomGenerator random) {
    List<Run> runs = new ArrayList<>();
    int size = 1 + random.nextInt(8);
    for (int i = 0; i < size; i++) {
      boolean has = random.nextInt(3) > 0;
      runs.add(new Run(has ? "c" + (17 + random.nextInt(4)) : null, random.nextInt(3) == 0));
    }
    return runs;
  }

  private static void sees(List<Run> runs) {
    CurrentCustomer current = new CurrentCustomer();
    Run before = null;
    for (Run run : runs) {
      inside(current, run, before);
      before = run;
    }
    boolean threw = before != null && before.throwing() && cleansOnSuccess();
    Set<String> customers = runs.stream().map(run -> shown(run.customer())).collect(toSet());
    CUSTOMER
        .expect(NONE + " after the last job")
        .got(shown(current.id()) + " after the last job")
        .butIf(id -> id.startsWith(EMPTY), NOT_NULL)
        .butIf(
            id -> !customers.contains(id.replace(" after the last job", "")),
            "that is not a customer of one of these jobs. Without a customer, id() returns null, and"
                + " not a text in its place")
        .butIf(
            id -> threw,
            "the job threw, so the lines after next.call() did not run. Forget the customer in"
                + " finally")
        .butIf(
            id -> true,
            "the job has ended, and its thread still holds the customer: forget it when next.call()"
                + " has returned, with ThreadLocal.remove()")
        .otherwise("null between two jobs");
  }

  private static void inside(CurrentCustomer current, Run run, Run before) {
    String[] seen = {null};
    boolean threwBefore = before != null && before.throwing() && cleansOnSuccess();
    String thrown =
        called(
            current,
            run.customer(),
            () -> {
              seen[0] = shown(current.id());
              if (run.throwing()) throw new Refused();
            });
    CUSTOMER
        .expect(shown(run.customer()) + " in " + run)
        .got((seen[0] == null ? "nothing, because the job did not run," : seen[0]) + " in " + run)
        .butIf(
            got -> run.customer() == null && "the text \"null\"".equals(seen[0]),
            "that is a text of four letters, and not null. String.valueOf and \"\" + make it from"
                + " null: return what customerOf(job) returns")
        .butIf(got -> EMPTY.equals(seen[0]), NOT_NULL)
        .butIf(
            got -> seen[0] == null,
            "a middleware that does not call next.call() vetoes the job: it counts as done and never"
                + " runs")
        .butIf(
            got -> threwBefore && before.customer() != null && seen[0].equals(before.customer()),
            "that is the customer of the job before. That job threw, so the lines after next.call()"
                + " did not run. Forget the customer in finally")
        .butIf(
            got -> before != null && seen[0].equals(before.customer()),
            "that is the customer of the job before, on the same thread: forget the customer when"
                + " the job ends")
        .butIf(
            got -> seen[0].equals(NONE),
            "the job has a customer, and does not see it: set it before next.call(), and forget it"
                + " after that")
        .otherwise("the value of customerOf(job) while next.call() runs");
    CUSTOMER
        .expect(run.throwing() ? "the job's exception" : "no exception")
        .given("what comes out of call for " + run)
        .got(thrown)
        .butIf(
            "no exception",
            "your middleware caught what the job threw, so the worker counts the job as done, and"
                + " will not try it again. Let the exception through")
        .butIf(
            got -> got.startsWith("another"),
            "the worker decides by the exception's class what happens to the job: let the job's own"
                + " exception through")
        .otherwise("what next.call() throws, and nothing else");
  }

  /** Asks the learner's code: is only the job that throws a problem? */
  private static boolean cleansOnSuccess() {
    CurrentCustomer current = new CurrentCustomer();
    called(current, "c17", () -> {});
    return current.id() == null;
  }

  private static String called(CurrentCustomer current, String customer, Next next) {
    try {
      current.call(job(customer), next);
      return "no exception";
    } catch (Refused refused) {
      return "the job's exception";
    } catch (ToDo toDo) {
      throw toDo;
    } catch (Exception other) {
      if (other.getCause() instanceof Refused) return "another exception around the job's own";
      if (other instanceof RuntimeException own) throw own;
      throw new IllegalStateException(other);
    }
  }

  private static String shown(String customer) {
    if (customer == null) return NONE;
    if (customer.isEmpty()) return EMPTY;
    return customer.equals("null") ? "the text \"null\"" : customer;
  }

  private static Job job(String customer) {
    String field = customer == null ? "" : ",\"customer\":\"" + customer + "\"";
    String payload =
        "{\"class\":\"WelcomeMail\",\"args\":[],\"jid\":\"0123456789abcdef01234567\"" + field + "}";
    return TestJob.of(payload);
  }

  @Test
  @Tag("task-5")
  @Order(2)
  @DisplayName("two threads run jobs for two customers: each job sees its own")
  void twoThreads() {
    CUSTOMER
        .expectInEveryOrder(TwoJobs.class, "c17 saw c17 and c17; c42 saw c42 and c42")
        .given("two threads run a job for c17 and a job for c42; each job asks twice")
        .butIf(
            order -> order.detail().equals("customer") || order.detail().startsWith("c17 saw "),
            "one field holds one customer for all threads, so a job reads what the other job has"
                + " written. A lock or volatile does not help: give each thread a value of its own,"
                + " in a ThreadLocal")
        .otherwise(
            "a job saw another job's customer", "give each thread its own value, in a ThreadLocal");
  }

  static final class TwoJobs implements TwoThreads {
    final CurrentCustomer current = new CurrentCustomer();
    String one;
    String other;

    @Override
    public void first() {
      called(current, "c17", () -> one = current.id() + " and " + current.id());
    }

    @Override
    public void second() {
      called(current, "c42", () -> other = current.id() + " and " + current.id());
    }

    @Override
    public String result() {
      return "c17 saw " + one + "; c42 saw " + other;
    }
  }

  @Test
  @Tag("task-5")
  @Order(3)
  @DisplayName("a thread that a job started outlives the job: it has no customer")
  @Promise("Jobs on two threads must not wait for each other.")
  void startedThread(TestBench bench) throws Exception {
    CurrentCustomer current = new CurrentCustomer();
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      called(current, "c17", () -> pool.submit(() -> {}).get());
      Future<String> later = pool.submit(() -> shown(current.id()));
      CUSTOMER
          .expect(NONE)
          .given("a job for c17 started a thread of a pool; the job has ended; the thread goes on")
          .got(later.get())
          .butIf(
              "c17",
              "the thread copied the customer when it was started, and keeps the copy as long as it"
                  + " lives. An InheritableThreadLocal does that; use a ThreadLocal")
          .otherwise("null on every thread that runs no job");
    } finally {
      pool.shutdownNow();
    }
    otherThreads();
    together(bench);
  }

  @Test
  @Tag("task-5")
  @Order(4)
  @DisplayName("in a worker: a mail fails, and the report after it has no customer")
  void inAWorker(TestBench bench) {
    CurrentCustomer current = new CurrentCustomer();
    List<String> seen = new ArrayList<>();
    Worker worker =
        bench
            .worker()
            .middleware(current)
            .handle(
                "WelcomeMail",
                job -> {
                  seen.add(shown(current.id()));
                  throw new Refused();
                })
            .handle("NightlyReport", job -> seen.add(shown(current.id())))
            .build();
    bench.client().push(JobRequest.of("WelcomeMail", 42).with("customer", "c17"));
    bench.client().push(JobRequest.of("NightlyReport", "eu"));
    bench.processAll(worker);
    CUSTOMER
        .expectInOrder("c17", NONE)
        .given("a mail for c17 that fails, then a report without a customer, on one thread")
        .got(seen)
        .butIf(
            jobs -> jobs.size() == 2 && jobs.get(1).equals("c17"),
            "the report saw the customer of the mail before it. Forget the customer in finally")
        .otherwise("each job's own customer");
    CUSTOMER
        .expect(1, "jobs in the retry set")
        .given("the mail has failed")
        .got(new RetrySet(bench.redis()).size())
        .butIf(
            0,
            "your middleware caught what the job threw, so the worker counts the job as done. Let"
                + " the exception through")
        .otherwise("the failed mail waits for its retry");
  }
}
