package jobsinpractice.lab0;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.admin.JobRecord;
import jobsinpractice.engine.admin.Queue;
import jobsinpractice.engine.admin.ScheduledSet;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.TestBench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(0)
@DisplayName("A handler, and a push")
class PushTest implements Lab0Tasks {
  @Test
  @Order(1)
  @Tag("task-1")
  @DisplayName("push: a Greeting with the arguments 42 and \"en\" waits in default")
  void pushed(TestBench bench) {
    String jid = JobsLife.push(bench.client());

    List<String> queues = Queue.all(bench.redis()).stream().map(Queue::name).toList();
    PUSH.expectInAnyOrder("default")
        .given("the queues that received a job")
        .got(queues)
        .butIf(
            List.of(),
            new ScheduledSet(bench.redis()).size() > 0
                ? "your job is in the schedule, so it is due later: push it for now"
                : "no job was pushed")
        .butIf(
            names -> !names.contains("default"),
            "no worker serves that queue, so the job would wait there for ever. A job without a"
                + " queue of its own goes to \"default\"")
        .otherwise("push one job, to the queue \"default\"");
    Queue queue = new Queue(bench.redis(), "default");
    PUSH.expect(1, "")
        .given("the depth of \"default\"")
        .got(queue.size())
        .butIf(2, "two jobs were pushed, so the user would be greeted twice: push one")
        .otherwise("push one job");

    Job job = queue.oldest().flatMap(JobRecord::job).orElseThrow();
    PUSH.expect("Greeting")
        .given("the job's class")
        .got(job.type())
        .butIf(
            "Greeting"::equalsIgnoreCase,
            "the class is Greeting with a capital G: names are compared letter by letter")
        .otherwise("the class is Greeting: names are compared letter by letter");
    arguments(job.args());
    PUSH.expect(job.jid())
        .given("what push returns")
        .got(jid)
        .butIfNull("the client returns the jid of the job that it pushed: return it")
        .butIf(
            any -> true,
            "that is not the jid of the job in Redis: return what the client's push returned")
        .otherwise("return what the client's push returned");
  }

  private static void arguments(List<Object> arguments) {
    PUSH.<Object>expectInOrder(42L, "en")
        .given("the job's arguments")
        .got(arguments)
        .butIf(
            List.of("en", 42L),
            "only their position identifies arguments: the user comes first, then the language")
        .butIf(
            args ->
                args.size() == 1 && !(args.get(0) instanceof String || args.get(0) instanceof Long),
            "that is one argument, a list or a map of two: push takes the arguments one by one")
        .butIf(List.of(42L), "the language is missing: a Greeting has two arguments, 42 and \"en\"")
        .butIf(List.of("en"), "the user is missing: a Greeting has two arguments, 42 and \"en\"")
        .butIf(
            List.of("42", "en"),
            "the user is text here: a number stays a number in JSON, so push 42 without quotes")
        .butIf(
            args -> !args.isEmpty() && args.get(0) instanceof Double,
            "the user is a number with a fraction here, 42.0: push the whole number 42")
        .butIf(
            args -> args.size() > 2, "those are more than two arguments: push 42 and \"en\" alone")
        .otherwise("the user 42, then the language \"en\"");
  }

  @Test
  @Order(2)
  @Tag("task-1")
  @DisplayName("register: each Greeting greets the user in its own arguments")
  void handled(TestBench bench) {
    List<String> greeted = new ArrayList<>();
    Worker.Builder builder = bench.worker();
    JobsLife.register(builder, (user, language) -> greeted.add(user + " " + language));
    PUSH.expectThat("no user is greeted before a job runs")
        .butIf(
            !greeted.isEmpty(),
            "registering greeted " + String.join(", ", greeted),
            "the handler says what to do later, once for each job: pass a lambda to the worker, and"
                + " call the greeter in it")
        .otherwise(true, "", "");
    Worker worker = builder.build();
    bench.client().push("Greeting", 7, "de");
    bench.client().push("Greeting", 42, "en");
    bench.processAll(worker);

    failures(bench);
    PUSH.expectInOrder("7 de", "42 en")
        .given("a Greeting for 7, \"de\", and one for 42, \"en\"")
        .got(greeted)
        .butIf(
            List.of("42 en", "42 en"),
            "both jobs greeted the same user: read the user and the language from job.args()")
        .butIf(
            List.of(),
            "the jobs ran and greeted no user. Does your handler call the greeter, or does a catch"
                + " hide an exception?")
        .butIf(
            List.of("7 de", "7 de", "42 en", "42 en"),
            "each job greets its user twice: call the greeter once")
        .butIf(
            all -> all.stream().allMatch(one -> one.endsWith(" en")),
            "the first job's language is \"de\": read it from job.args()")
        .butIf(
            all -> all.stream().allMatch(one -> one.startsWith("42 ")),
            "the first job's user is 7: read it from job.args()")
        .otherwise("one greeting for each job, with the job's own two arguments");
  }

  private static void failures(TestBench bench) {
    List<String> errors = bench.failures().stream().map(e -> e.getClass().getSimpleName()).toList();
    String where = Lab0Tasks.where(bench.failures());
    PUSH.expectThat("the worker has a handler for the class \"Greeting\"")
        .butIf(
            errors.contains("UnknownJobClass"),
            "it has none, so each job counts as a failed attempt",
            "the name is all that connects a job with its handler: register exactly the class that"
                + " is pushed")
        .otherwise(true, "", "");
    PUSH.expectThat("the handler returns normally")
        .butIf(
            errors.contains("ClassCastException"),
            "it threw a ClassCastException" + where,
            "JSON has one kind of number, and the engine reads a whole number as a Long. Does your"
                + " code cast to another type, or read another position? The user is args().get(0)")
        .butIf(
            errors.contains("NumberFormatException"),
            "it threw a NumberFormatException" + where,
            "the user is a number in JSON, and the language is text: do you parse the wrong one?")
        .butIf(
            errors.contains("IndexOutOfBoundsException")
                || errors.contains("ArrayIndexOutOfBoundsException"),
            "it threw an IndexOutOfBoundsException" + where,
            "the job has two arguments, and the first one is args().get(0)")
        .otherwise(
            errors.isEmpty(),
            "it threw " + String.join(", ", errors) + where,
            "a handler that throws has failed, and the job goes to the retry set");
  }

  private record Greeted(long user, String language) {
    @Override
    public String toString() {
      return "(" + user + ", \"" + language + "\")";
    }
  }

  @Test
  @Order(3)
  @Tag("task-1")
  @DisplayName("register: any user and any language")
  void generated(TestBench bench) {
    List<Greeted> greeted = new ArrayList<>();
    List<Greeted> byAnother = new ArrayList<>();
    Worker.Builder builder = bench.worker();
    JobsLife.register(builder, (user, language) -> greeted.add(new Greeted(user, language)));
    JobsLife.register(
        bench.worker(), (user, language) -> byAnother.add(new Greeted(user, language)));
    Worker worker = builder.build();
    Generated.inputs(40, PushTest::anyone)
        .first(new Greeted(7, "de"), new Greeted(3_000_000_000L, "pt-BR"), new Greeted(0, ""))
        .smaller(one -> one.user() > 9 ? Stream.of(new Greeted(9, one.language())) : Stream.empty())
        .shownAs(one -> "a Greeting for user " + one.user() + ", \"" + one.language() + "\"")
        .check(
            one -> {
              greeted.clear();
              bench.client().push("Greeting", one.user(), one.language());
              bench.processAll(worker);
              PUSH.expectThat("each worker's greeter greets its own jobs")
                  .butIf(
                      !byAnother.isEmpty(),
                      "the greeter of another worker greeted the user",
                      "is the greeter kept in a static field? Use it in the lambda: each call of"
                          + " register has its own")
                  .otherwise(true, "", "");
              failures(bench);
              greetedOne(one, greeted);
            });
  }

  private static void greetedOne(Greeted one, List<Greeted> greeted) {
    PUSH.expectInOrder(one)
        .got(List.copyOf(greeted))
        .butIf(
            all -> !all.isEmpty() && all.get(0).user() == (int) one.user() && one.user() > 1L << 31,
            "the user's id does not fit an int: pass the Long on as it is")
        .butIf(
            all -> !all.isEmpty() && !all.get(0).language().equals(one.language()),
            "the language was changed on the way: pass it on as it is")
        .butIf(List.of(), "the job ran and greeted no user: greet whatever the arguments are")
        .otherwise("one greeting, with the job's own two arguments");
  }

  private static Greeted anyone(RandomGenerator random) {
    long user = random.nextLong(1, List.of(10L, 100_000L, 10_000_000_000L).get(random.nextInt(3)));
    List<String> languages = List.of("en", "de", "EN", "ja", "zh-Hant", "ru", "español");
    return new Greeted(user, languages.get(random.nextInt(languages.size())));
  }
}
