package jobsinpractice.lab0;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerListener;
import jobsinpractice.engine.admin.Queue;
import jobsinpractice.engine.admin.RetrySet;
import jobsinpractice.engine.admin.ScheduledSet;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.TestBench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(0)
@DisplayName("A handler")
class RegisterTest implements Lab0Tasks {
  private static final List<Greeted> FOUR =
      List.of(
          new Greeted(7, "de"), new Greeted(42, "en"), new Greeted(7, "fr"), new Greeted(42, "en"));

  @Test
  @Order(1)
  @Tag("task-1")
  @DisplayName("register: each Greeting greets the user in its own arguments")
  void handled(TestBench bench) {
    Greetings greetings = new Greetings(bench);
    Worker.Builder builder = bench.worker();
    JobsLife.register(builder, greetings);
    onlyRegistered(bench, greetings);
    Worker worker = builder.build();
    FOUR.forEach(one -> bench.client().push("Greeting", one.user(), one.language()));
    greetings.during(() -> bench.processAll(worker));

    Failures.none(bench, 0, 42);
    PUSH.expectThat("the worker claims the jobs in \"default\"")
        .butIf(
            new Queue(bench.redis(), "default").size() > 0,
            "the jobs are still waiting there",
            "does register change the worker's queues? It only adds a handler")
        .otherwise(true, "", "");
    greetings.mustNotBeLate();
    greeted(greetings.all());
  }

  private static void onlyRegistered(TestBench bench, Greetings greetings) {
    List<Greeted> early = greetings.all();
    PUSH.expectThat("no user is greeted before a job runs")
        .butIf(
            !early.isEmpty(),
            "registering greeted " + early,
            "the handler says what to do later, once for each job: pass a lambda to the worker, and"
                + " call the greeter in it")
        .otherwise(true, "", "");
    PUSH.expectThat("register pushes no job")
        .butIf(
            !Queue.all(bench.redis()).isEmpty(),
            "a job is waiting after register",
            "pushing is the task of push: register only adds a handler to the worker")
        .otherwise(true, "", "");
  }

  private static void greeted(List<Greeted> all) {
    Greeted first = FOUR.get(0);
    Greeted last = FOUR.get(3);
    PUSH.expectInOrder(FOUR.toArray(new Greeted[0]))
        .given("four Greetings are pushed, and the worker runs them")
        .got(all)
        .butIf(
            List.of(),
            "the jobs ran and greeted no user. Does your handler call the greeter, or does a catch"
                + " hide an exception?")
        .butIf(
            List.of(last, last, last, last),
            "all jobs greeted the same user: read the user and the language from job.args()")
        .butIf(
            List.of(first, first, first, first),
            "all jobs greeted the first job's user. Does a field keep the arguments? Read them from"
                + " job.args() for each job")
        .butIf(got -> got.size() == 8, "each job greets its user twice: call the greeter once")
        .butIf(
            got -> got.size() == 1,
            "only one job greeted a user. Does your handler remember that it has run? It runs for"
                + " each job")
        .butIf(
            got -> got.size() < 4 && FOUR.containsAll(got),
            "a job whose user or arguments came before greeted no user. Does your handler remember"
                + " them? Each job is a greeting of its own")
        .butIf(
            got -> languages(got).equals(List.of("en", "en", "en", "en")),
            "the first job's language is \"de\": read it from job.args()")
        .butIf(
            got -> languages(got).equals(List.of("de", "de", "de", "de")),
            "the second job's language is \"en\". Is \"de\" kept in a field? Read it from"
                + " job.args() for each job")
        .butIf(
            got -> users(got).equals(List.of(42L, 42L, 42L, 42L)),
            "the first job's user is 7: read it from job.args()")
        .butIf(
            got -> users(got).equals(List.of(7L, 7L, 7L, 7L)),
            "the second job's user is 42. Is 7 kept in a field? Read it from job.args() for each"
                + " job")
        .butIf(
            got -> languages(got).equals(languages(FOUR)),
            "the languages are right, and the users are not: pass args().get(0) on as it is")
        .butIf(
            got -> users(got).equals(users(FOUR)),
            "the users are right, and the languages are not: pass args().get(1) on as it is")
        .otherwise("one greeting for each job, with the job's own two arguments");
  }

  private static List<Long> users(List<Greeted> all) {
    return all.stream().map(Greeted::user).toList();
  }

  private static List<String> languages(List<Greeted> all) {
    return all.stream().map(Greeted::language).toList();
  }

  @Test
  @Order(2)
  @Tag("task-1")
  @DisplayName("register: any user and any language")
  void generated(TestBench bench) {
    Greetings greetings = new Greetings(bench);
    Greetings byAnother = new Greetings(bench);
    Worker.Builder builder = bench.worker();
    Worker.Builder another = bench.worker();
    JobsLife.register(builder, greetings);
    JobsLife.register(another, byAnother);
    Worker worker = builder.build();
    eachItsOwn(bench, worker, greetings, byAnother);
    eachItsOwn(bench, another.build(), byAnother, greetings);
    Generated.inputs(40, RegisterTest::anyone)
        .first(
            new Greeted(7, "de"),
            new Greeted(8, "pt-BR"),
            new Greeted(9, "EN"),
            new Greeted(5, " de "),
            new Greeted(5, ""),
            new Greeted(0, "en"),
            new Greeted(-5, "en"),
            new Greeted(200, "en"),
            new Greeted(40_000, "en"),
            new Greeted(16_777_217, "en"),
            new Greeted(3_000_000_000L, "en"),
            new Greeted((1L << 53) + 1, "en"))
        .shownAs(one -> "a Greeting for user " + one.user() + ", \"" + one.language() + "\"")
        .check(
            one -> {
              greetings.clear();
              int before = bench.failures().size();
              bench.client().push("Greeting", one.user(), one.language());
              greetings.during(() -> bench.processAll(worker));
              Failures.none(bench, before, one.user());
              greetedOne(one, greetings.all());
            });
  }

  private static void eachItsOwn(
      TestBench bench, Worker worker, Greetings own, Greetings ofTheOther) {
    own.clear();
    ofTheOther.clear();
    int before = bench.failures().size();
    bench.client().push("Greeting", 1, "en");
    own.during(() -> bench.processAll(worker));
    Failures.none(bench, before, 1);
    PUSH.expectThat("each worker's greeter greets its own jobs")
        .given("two workers are registered, each with a greeter of its own")
        .butIf(
            !ofTheOther.all().isEmpty(),
            "the greeter of the other worker greeted the user",
            "is the greeter kept in a static field? Use it in the lambda: each call of register has"
                + " its own")
        .butIf(
            own.all().isEmpty(),
            "the job ran, and neither greeter was called",
            "is the greeter kept in a static field, from an earlier call of register? Use it in the"
                + " lambda: each call has its own")
        .otherwise(true, "", "");
  }

  private static void greetedOne(Greeted one, List<Greeted> greeted) {
    PUSH.expectInOrder(one)
        .got(greeted)
        .butIf(
            List.of(),
            "the job ran and greeted no user. Is there a condition in your handler? Greet whatever"
                + " the arguments are")
        .butIf(all -> all.size() > 1, "one job is one greeting: call the greeter once")
        .butIf(
            all -> all.get(0).user() == (int) one.user() && one.user() > 1L << 31,
            "the user's id does not fit an int: pass the Long on as it is")
        .butIf(
            all -> all.get(0).user() != one.user(),
            "the user's id was changed on the way. Is it a double, a float, or a shorter number for"
                + " a moment? Pass the Long on as it is")
        .butIf(
            all -> !all.get(0).language().equals(one.language()),
            "the language was changed on the way: pass it on as it is")
        .otherwise("one greeting, with the job's own two arguments");
  }

  private static Greeted anyone(RandomGenerator random) {
    long user = random.nextLong(1, List.of(10L, 100_000L, 10_000_000_000L).get(random.nextInt(3)));
    List<String> languages = List.of("en", "de", "EN", "ja", "zh-Hant", "ru", "español");
    return new Greeted(user, languages.get(random.nextInt(languages.size())));
  }

  @Test
  @Order(3)
  @Tag("task-1")
  @DisplayName("register: a greeting that fails is a job that fails")
  @Promise(
      "When the greeter throws, the handler must let the exception pass: the engine tries the job"
          + " again later.")
  void fails(TestBench bench) {
    passes(bench, new IllegalStateException("the mail server is away"), false);
    for (RuntimeException other :
        List.of(
            new UncheckedIOException(new IOException("the mail server is away")),
            new NullPointerException("the mail server has no name"),
            new RuntimeException("the mail server is away"))) {
      passes(bench, other, true);
    }
    retries(bench, bench.worker(), 25, 24);
    retries(bench, bench.worker(), 25, 25);
    retries(bench, bench.worker().maxRetries(3), 3, 3);
  }

  /** The engine tries a job again 25 times, or as often as the worker was built for. */
  private static void retries(TestBench bench, Worker.Builder builder, int most, int already) {
    JobsLife.register(
        builder,
        (user, language) -> {
          throw new IllegalStateException("the mail server is away");
        });
    bench.client().push(JobRequest.of("Greeting", 42, "en").with("retry_count", already - 1));
    bench.processAll(builder.build());
    boolean dead = new RetrySet(bench.redis()).size() == 0;
    PUSH.expectThat("register leaves the worker's number of retries as it is, " + most)
        .given("the Greeting fails at its retry number " + already)
        .butIf(
            dead && already < most,
            "the worker does not try it again",
            "does register set a smaller number, with maxRetries or a retry policy? It only adds a"
                + " handler")
        .butIf(
            !dead && already == most && most < 25,
            "the worker tries it again",
            "this worker was built with maxRetries("
                + most
                + ") before. Does register set another number, or the default, 25? It only adds a"
                + " handler")
        .butIf(
            !dead && already == most,
            "the worker tries it again",
            "does register set a larger number, with maxRetries or a retry policy? It only adds a"
                + " handler")
        .otherwise(true, "", "");
    new RetrySet(bench.redis()).clear();
  }

  private static void passes(TestBench bench, RuntimeException thrown, boolean othersPass) {
    List<Long> calls = new ArrayList<>();
    boolean[] listener = {false};
    Worker.Builder builder = bench.worker();
    JobsLife.register(
        builder,
        (user, language) -> {
          calls.add(user);
          listener[0] |= calledByAListener();
          throw thrown;
        });
    Worker worker = builder.build();
    int before = bench.failures().size();
    bench.client().push("Greeting", 42, "en");
    bench.processAll(worker);
    String name = thrown.getClass().getSimpleName();
    PUSH.expectThat("the exception leaves the handler")
        .given("the greeter throws " + (name.matches("[AEIOU].*") ? "an " : "a ") + name)
        .butIf(
            calls.size() > 1,
            "the greeter was called " + calls.size() + " times",
            "does your handler try again by itself? The engine does that, later: let the exception"
                + " pass")
        .butIf(
            listener[0],
            "a listener called the greeter",
            "a listener runs before or after the handler, and the engine ignores what it throws, so"
                + " the job counts as done: call the greeter in the handler")
        .butIf(
            new ScheduledSet(bench.redis()).size() > 0,
            "the job is in the schedule, and no failure is counted",
            "does your handler throw JobPostponed instead of the greeter's exception? A postponed"
                + " job has not failed, so it starts over forever: let the greeter's exception"
                + " pass")
        .butIf(
            othersPass && bench.failures().size() == before,
            "the job counts as done",
            "an IllegalStateException leaves your handler, and this exception does not. Does a"
                + " catch pass on some exceptions and hide the others? Let all of them pass")
        .butIf(
            bench.failures().size() == before,
            "the job counts as done",
            "does a catch hide the exception, or does another thread call the greeter? The engine"
                + " deletes a job that is done, and the user is never greeted: let the exception"
                + " pass, and the engine tries the job again")
        .butIf(
            last(bench.failures()) != thrown,
            "another exception leaves the handler: " + last(bench.failures()),
            "does your code wrap the greeter's exception? The engine records what it gets, so a"
                + " person who looks for the cause finds your exception first: let the greeter's"
                + " own pass")
        .otherwise(true, "", "");
    triedAgain(bench, worker, calls);
  }

  private static Throwable last(List<Throwable> failures) {
    return failures.isEmpty() ? null : failures.get(failures.size() - 1);
  }

  private static boolean calledByAListener() {
    return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
        .walk(
            frames ->
                frames.anyMatch(
                    frame -> WorkerListener.class.isAssignableFrom(frame.getDeclaringClass())));
  }

  /** An hour later, when the retry is due. */
  private static void triedAgain(TestBench bench, Worker worker, List<Long> calls) {
    PUSH.expectThat("a job that has failed waits in the retry set")
        .given("the greeter has thrown an exception, for the first time")
        .butIf(
            new RetrySet(bench.redis()).size() == 0,
            "it is not there, so the engine does not try it again",
            "does register change the worker's number of retries, as maxRetries does? It only adds"
                + " a handler")
        .otherwise(true, "", "");
    calls.clear();
    bench.clock().advance(Duration.ofHours(1));
    worker.promoteDue();
    bench.processAll(worker);
    PUSH.expectThat("the handler calls the greeter each time the job is tried")
        .given("a greeting has failed, and the engine tries the job again")
        .butIf(
            calls.isEmpty(),
            "the second time the handler did not call the greeter",
            "does your handler greet at the first attempt only? The user has not been greeted yet:"
                + " greet at every attempt")
        .otherwise(true, "", "");
    new RetrySet(bench.redis()).clear();
  }
}
