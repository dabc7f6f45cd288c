package jobsinpractice.lab0;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.admin.JobRecord;
import jobsinpractice.engine.admin.Queue;
import jobsinpractice.engine.admin.ScheduledSet;
import jobsinpractice.engine.admin.SortedEntry;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.TestBench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(0)
@DisplayName("A job's life")
class JobsLifeTest {
  static final Task PUSH =
      Task.of(0, 1, "a handler, and a push")
          .asks(
              "register a handler for the class \"Greeting\", and push one job of it with two"
                  + " arguments")
          .lookAt("Client, Worker.Builder (engine) · chapter 0, \"Pushed\"")
          .whenThrown(
              IllegalArgumentException.class,
              "a job's arguments travel as JSON: text, numbers, true, false, null, lists and maps"
                  + " of these; pass an id or a code, and look the rest up in the job");

  static final Task WAITS =
      Task.of(0, 2, "where it waits")
          .asks("answer the Redis key in which that job waits, and the end it will be taken from")
          .lookAt("Keys (engine) · chapter 0, \"Waiting\"");

  static final Task LATER =
      Task.of(0, 3, "a job for later")
          .asks(
              "push a Greeting for five minutes from now, and answer the Redis key in which it"
                  + " waits and its score there")
          .lookAt("JobRequest (engine) · chapter 0, \"Scheduled for later\"")
          .whenThrown(
              IllegalArgumentException.class,
              "push(class, …) takes the job's arguments, and a time is none of them:"
                  + " JobRequest.of(…).in(…) says when");

  static final Task STEPS =
      Task.of(0, 4, "step by step")
          .asks("step the worker by hand until both jobs are done, and look after each step")
          .lookAt("Worker, \"the roles' steps, by hand\" (engine) · chapter 0, \"Run\"");

  private static final double A_DAY = 86_400;
  private static final double WALL_NOW = System.currentTimeMillis() / 1000.0;
  private static final String WALL_CLOCK =
      "that is the machine's clock against the test's: \"now\" is the clock that was passed in";

  @Test
  @Tag("task-1")
  @DisplayName("push: a Greeting with the arguments 42 and \"en\" waits in default")
  void pushed(TestBench bench) {
    String jid = JobsLife.push(bench.client());

    List<String> queues = Queue.all(bench.redis()).stream().map(Queue::name).toList();
    PUSH.expectInAnyOrder("default")
        .given("the queues that got a job")
        .got(queues)
        .butIf(
            List.of(),
            new ScheduledSet(bench.redis()).size() > 0
                ? "that job is for later; this one is for now"
                : "nothing was pushed")
        .butIf(
            names -> !names.contains("default"),
            "no worker serves that queue, so the job would wait there for ever: without a queue of"
                + " its own a job goes to \"default\", which this worker serves")
        .otherwise("one job, in the queue \"default\"");
    Queue queue = new Queue(bench.redis(), "default");
    PUSH.expect(1, "").given("the depth of \"default\"").got(queue.size()).otherwise("push one");

    Job job = queue.oldest().flatMap(JobRecord::job).orElseThrow();
    PUSH.expect("Greeting")
        .given("the job's class")
        .got(job.type())
        .butIf(
            "Greeting"::equalsIgnoreCase,
            "the class is Greeting, with a capital G: names are compared letter by letter")
        .otherwise("the class is Greeting: names are compared letter by letter");
    PUSH.<Object>expectInOrder(42L, "en")
        .given("the job's arguments")
        .got(job.args())
        .butIf(
            List.of("en", 42L),
            "arguments are told apart by their place alone: the user comes first, then the"
                + " language")
        .butIf(
            args ->
                args.size() == 1 && !(args.get(0) instanceof String || args.get(0) instanceof Long),
            "that is one argument, a list or a map of two: push takes the arguments one by one")
        .butIf(List.of(42L), "the language is missing: a Greeting has two arguments, 42 and \"en\"")
        .butIf(List.of("en"), "the user is missing: a Greeting has two arguments, 42 and \"en\"")
        .butIf(
            List.of("42", "en"), "the user came as text: a number stays a number in JSON, push 42")
        .otherwise("the user 42, then the language \"en\"");
    PUSH.expect(job.jid())
        .given("the answer of push")
        .got(jid)
        .butIfNull("the client answers the jid of the job that it pushed: pass it on")
        .otherwise("the client answers the jid of the job that it pushed: pass it on");
  }

  @Test
  @Tag("task-1")
  @DisplayName("register: each Greeting greets the user in its own arguments")
  void handled(TestBench bench) {
    List<String> greeted = new ArrayList<>();
    Worker.Builder builder = bench.worker();
    JobsLife.register(builder, (user, language) -> greeted.add(user + " " + language));
    PUSH.expectThat("nobody is greeted before a job is run")
        .butIf(
            !greeted.isEmpty(),
            "registering greeted " + String.join(", ", greeted),
            "the handler is what to do later, once for each job: hand the worker a lambda, do not"
                + " greet here")
        .otherwise(true, "", "");
    Worker worker = builder.build();
    bench.client().push("Greeting", 7, "de");
    bench.client().push("Greeting", 42, "en");
    bench.processAll(worker);

    List<String> errors = bench.failures().stream().map(e -> e.getClass().getSimpleName()).toList();
    PUSH.expectThat("the worker has a handler for the class \"Greeting\"")
        .butIf(
            errors.contains("UnknownJobClass"),
            "it has none, so each job counts as a failed attempt",
            "the name is all that connects a job with its handler: register exactly the class that"
                + " is pushed")
        .otherwise(true, "", "");
    PUSH.expectThat("the handler runs to its end")
        .butIf(
            errors.contains("ClassCastException"),
            "it threw a ClassCastException" + where(bench.failures()),
            "JSON has one kind of number, and the engine reads a whole one as a Long: cast to Long,"
                + " whatever you pushed")
        .otherwise(
            errors.isEmpty(),
            "it threw " + String.join(", ", errors) + where(bench.failures()),
            "the job goes to the retries");
    PUSH.expectInOrder("7 de", "42 en")
        .given("a Greeting for 7, \"de\", and one for 42, \"en\"")
        .got(greeted)
        .butIf(
            List.of("42 en", "42 en"),
            "both jobs greeted the same user: what to do stands in the job, so read its args()")
        .butIf(List.of(), "the jobs were run and greeted nobody: call the greeter in the handler")
        .otherwise("one greeting for each job, with its own two arguments");
  }

  @Test
  @Tag("task-2")
  @DisplayName("the key in which it waits, and the end it will be taken from")
  void waits(TestBench bench) {
    for (int user = 1; user <= 3; user++) {
      bench.client().push("Greeting", user, "en");
    }
    Place place = JobsLife.waitsIn();
    WAITS
        .expect("queue:default")
        .given("three jobs were pushed")
        .got(place == null ? null : place.key())
        .butIfNull("waitsIn() answers a Place: new Place(key, end)")
        .butIf(
            "default", "that is the queue's name; its key has a prefix, so that names cannot clash")
        .butIf(
            "queues",
            "that is the set of all queues' names; the jobs are in one list for each name")
        .butIf(
            "schedule",
            "that is where jobs wait for a time to come; these three may be taken at once")
        .otherwise(
            "each queue is one list, and its key is queue:<the queue's name>; chapter 0, \"Pushed\","
                + " shows what stands in Redis after a push");

    List<Object> ran = new ArrayList<>();
    bench.processOne(bench.worker().handle("Greeting", job -> ran.add(job.args().get(0))).build());
    WAITS
        .expect(Place.End.RIGHT)
        .given("user 1 was pushed first, and the worker took user " + ran.get(0) + " first")
        .got(place.end())
        .butIfNull("a Place has an end, too: Place.End.LEFT or Place.End.RIGHT")
        .butIf(
            Place.End.LEFT,
            "that is where new jobs come in (LPUSH): taken there, the newest would be next and the"
                + " first one might wait for ever")
        .otherwise("first in, first out");
  }

  @Test
  @Tag("task-3")
  @DisplayName("a job for five minutes from now: its key and its score")
  void later(TestBench bench) {
    bench.clock().advance(Duration.ofMillis(250));
    double due = bench.clock().seconds() + 300;
    Waiting waiting = JobsLife.pushForLater(bench.client(), bench.clock());
    LATER
        .expect(1, "")
        .given("the jobs that wait for a time to come")
        .got(new ScheduledSet(bench.redis()).size())
        .butIf(
            0,
            new Queue(bench.redis(), "default").size() > 0
                ? "it was pushed for now, and waits in its queue: the request has to say when"
                : "nothing was pushed")
        .otherwise("push one job");
    SortedEntry job = new ScheduledSet(bench.redis()).first().orElseThrow();
    LATER
        .expect(300, "s from now")
        .within(0.01)
        .given("when the job is due")
        .got(job.score() - bench.clock().seconds())
        .butIf(5, "that is five seconds; five minutes are asked")
        .butIf(0.3, "that is 300 milliseconds; five minutes are asked")
        .butIf(300_000, "milliseconds for seconds: five minutes are 300 s")
        .butIf(seconds -> Math.abs(seconds) > A_DAY, WALL_CLOCK)
        .otherwise("five minutes from the clock's now");

    LATER
        .expect("schedule")
        .given("the key in which it waits")
        .got(waiting == null ? null : waiting.key())
        .butIfNull("pushForLater() answers a Waiting: new Waiting(key, score)")
        .butIf(
            "queue:default",
            "nothing in a queue waits for its time: whatever is there may be taken at once")
        .butIf("retry", "that is for jobs that failed once; this one has not even run")
        .butIf("scheduled", "almost: Keys in the engine has the name, without the d")
        .otherwise("a sorted set of its own: Keys in the engine has its name");
    LATER
        .expect(due, "")
        .within(0.01)
        .given("the job's score in \"schedule\"; now is " + seconds(bench.clock().seconds()))
        .got(waiting.score())
        .butIf(
            300,
            "that is how long it waits; a score says when it is due, or each job would need a"
                + " countdown")
        .butIf(
            300_000,
            "milliseconds for seconds, and how long it waits; a score says when it is due, in"
                + " seconds since 1970")
        .butIf(due - 300, "that is now; the score is the time at which the job is due")
        .butIf(
            score -> near(score, due * 1000) || near(score, due * 1000 - 300_000),
            "those are milliseconds: scores are seconds since 1970, with a fraction")
        .butIf(
            score -> near(score, Math.floor(due)),
            "that is the whole second: a score has a fraction, or jobs would be due up to a second"
                + " early")
        .butIf(
            score -> Math.abs(score - due) > A_DAY && Math.abs(score - WALL_NOW) < A_DAY,
            WALL_CLOCK)
        .otherwise("seconds since 1970, with a fraction, of the time at which it is due");
  }

  @Test
  @Tag("task-4")
  @DisplayName("each key empties, step by step")
  void steps(TestBench bench) {
    List<Object> greeted = new ArrayList<>();
    boolean[] passed = {false};
    Worker worker =
        bench.worker().handle("Greeting", job -> greeted.add(job.args().get(0))).build();
    bench.client().push("Greeting", 1, "en");
    bench.client().push(JobRequest.of("Greeting", 2, "en").in(Duration.ofMinutes(5)));

    List<Depths> looks =
        JobsLife.run(
            worker,
            () -> {
              passed[0] = true;
              bench.clock().advanceSeconds(300);
            },
            () -> depths(bench));

    STEPS
        .expectInOrder(new Depths(0, 1), new Depths(1, 0), new Depths(0, 0))
        .given("one job in the queue, and one that is due in five minutes")
        .got(looks)
        .butIfNull("run() answers a list of three looks: List.of(first, second, third)")
        .butIf(
            seen -> !passed[0],
            "the five minutes never passed: nothing in the schedule is due before its time")
        .butIf(
            List.of(new Depths(0, 1), new Depths(0, 1), new Depths(0, 1)),
            "time alone moves nothing: a due job stays in the schedule until somebody promotes it,"
                + " after its time has come")
        .butIf(
            List.of(new Depths(0, 1), new Depths(1, 0), new Depths(1, 0)),
            "a promoted job is not run yet: it waits in its queue like any other, step once more")
        .butIf(
            seen -> !seen.isEmpty() && seen.get(0).queue() == 1,
            "at your first look the first job still waits in the queue: run it first")
        .butIf(
            seen -> seen.size() < 3,
            "look three times: after the first job, after the promotion, after the second job")
        .butIf(
            seen -> seen.size() > 3,
            "that is one look too many: time passing moves nothing, so it is not looked at")
        .otherwise(
            "run one job, let the time pass and promote, run the other one; look after each");
    Depths left = depths(bench);
    STEPS
        .<Object>expectInOrder(1L, 2L)
        .given("the users greeted")
        .got(greeted)
        .butIf(List.of(), "the looks are right, and no job was run: step the worker")
        .butIf(
            users -> users.size() < 2 && left.queue() + left.schedule() > 0,
            "only user 1 was greeted: the second job never ran")
        .butIf(
            users -> users.size() < 2,
            "the keys are empty, and a job is lost: it was deleted instead of run")
        .otherwise("each job is run once");
  }

  /** ", at JobsLife.java:31" when the learner's code threw it. */
  private static String where(List<Throwable> thrown) {
    return thrown.stream()
        .flatMap(error -> Stream.of(error.getStackTrace()))
        .filter(frame -> "JobsLife.java".equals(frame.getFileName()))
        .findFirst()
        .map(frame -> ", at JobsLife.java:" + frame.getLineNumber())
        .orElse("");
  }

  private static Depths depths(TestBench bench) {
    return new Depths(
        new Queue(bench.redis(), "default").size(), new ScheduledSet(bench.redis()).size());
  }

  private static String seconds(double time) {
    return new java.math.BigDecimal(time).setScale(2, java.math.RoundingMode.HALF_UP).toString();
  }

  private static boolean near(double a, double b) {
    return Math.abs(a - b) < 0.01;
  }
}
