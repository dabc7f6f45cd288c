package jobsinpractice.lab0;

import java.util.List;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.admin.JobRecord;
import jobsinpractice.engine.admin.Queue;
import jobsinpractice.engine.admin.ScheduledSet;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.TestBench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(0)
@DisplayName("A push")
class PushTest implements Lab0Tasks {
  @Test
  @Order(1)
  @Tag("task-1")
  @DisplayName("push: a Greeting with the arguments 42 and \"en\" waits in default")
  void pushed(TestBench bench) {
    String jid = JobsLife.push(bench.client());

    queues(bench);
    Queue queue = new Queue(bench.redis(), "default");
    PUSH.expect(1, "")
        .given("the depth of \"default\"")
        .got(queue.size())
        .butIf(2, "two jobs were pushed, so the user would be greeted twice: push one")
        .butIf(depth -> depth > 2, "more than one job was pushed: push one")
        .otherwise("push one job");
    PUSH.expect(0, "")
        .given("the jobs in the schedule")
        .got(new ScheduledSet(bench.redis()).size())
        .butIf(jobs -> true, "besides the job for now, a job for later was pushed: push one job")
        .otherwise("push one job");

    Job job = queue.oldest().flatMap(JobRecord::job).orElseThrow();
    PUSH.expect("Greeting")
        .given("the job's class")
        .got(job.type())
        .butIf(
            "Greeting"::equalsIgnoreCase,
            "the class is Greeting with a capital G: names are compared letter by letter")
        .butIf(
            type -> true,
            "a worker runs the handler that is registered for exactly this class, so the job's"
                + " class has to be Greeting, letter by letter")
        .otherwise("the class is Greeting: names are compared letter by letter");
    arguments(job.args());
    jid(job.jid(), jid);
    retries(PUSH, job);
    again(bench, queue);
  }

  private static void queues(TestBench bench) {
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
            names -> names.contains("queue:default"),
            "\"queue:default\" is the Redis key of the queue \"default\". The engine adds the prefix to"
                + " the name, so your job is in the key queue:queue:default, which no worker serves:"
                + " leave the queue out")
        .butIf(
            names -> !names.contains("default"),
            "no worker serves that queue, so the job would wait there forever. A job without a"
                + " queue of its own goes to \"default\"")
        .butIf(
            names -> names.size() > 1,
            "more than one job was pushed, and not all to \"default\": push one job")
        .otherwise("push one job, to the queue \"default\"");
  }

  private static void arguments(List<Object> arguments) {
    PUSH.<Object>expectInOrder(42L, "en")
        .given("the job's arguments")
        .got(arguments)
        .butIf(
            List.of("en", 42L),
            "only their position identifies arguments: the user comes first, then the language")
        .butIf(List.of(), "the job has no arguments: a Greeting has two, 42 and \"en\"")
        .butIf(List.of(42L), "the language is missing: a Greeting has two arguments, 42 and \"en\"")
        .butIf(List.of("en"), "the user is missing: a Greeting has two arguments, 42 and \"en\"")
        .butIf(
            args -> args.size() == 1 && args.get(0) instanceof String,
            "that is one argument, a text: push takes the two arguments one by one")
        .butIf(
            args -> args.size() == 1 && !(args.get(0) instanceof Long),
            "that is one argument, a list or a map of two: push takes the arguments one by one")
        .butIf(
            args -> args.size() > 2, "those are more than two arguments: push 42 and \"en\" alone")
        .butIf(
            args -> args.size() == 2 && "42".equals(args.get(0)),
            "the user is text here: a number stays a number in JSON, so push 42 without quotes")
        .butIf(
            args -> args.get(0) instanceof Double,
            "the user is a number with a fraction here, 42.0: push the whole number 42")
        .butIf(
            args -> args.size() == 2 && args.get(0) instanceof Long n && n != 42,
            "the first argument is the user's id, and this job is for user 42")
        .butIf(
            args -> args.size() == 2 && Long.valueOf(42).equals(args.get(0)),
            "the second argument is the language, and this job's language is \"en\", letter by"
                + " letter")
        .otherwise("the user 42, then the language \"en\"");
  }

  static void retries(Task task, Job job) {
    Object retry = job.field("retry").orElse(null);
    task.expectThat("the job sets no number of retries, so the worker decides")
        .butIf(
            Boolean.FALSE.equals(retry) || retry instanceof Long times && times == 0,
            "the field \"retry\" of the job is " + retry + ", so it has one attempt only",
            "does your request call retry(…)? Leave it out: the engine then tries a failed greeting"
                + " again, up to 25 times")
        .butIf(
            retry instanceof Long times && times == 25,
            "the field \"retry\" of the job is 25, so it has a number of its own",
            "does your request call retry(…)? Leave it out: 25 is only the default, and with a"
                + " number in the job a worker's own maxRetries does not count")
        .butIf(
            retry instanceof Long times && times != 25,
            "the field \"retry\" of the job is " + retry + ", so it has a number of its own",
            "does your request call retry(…)? Leave it out: the number of retries stays as it is,"
                + " 25")
        .otherwise(true, "", "");
  }

  private static void jid(String inRedis, String returned) {
    PUSH.expect(inRedis)
        .given("what push returns")
        .got(returned)
        .butIfNull("the client returns the jid of the job that it pushed: return it")
        .butIf(
            text -> text.matches("\\d{1,9}"),
            "that is a number, and a jid has 24 hexadecimal digits. Is it a count of jobs, as"
                + " pushBulk returns? The client's push returns the jid")
        .butIf(
            any -> true,
            "that is not the jid of the job in Redis: return what the client's push returned")
        .otherwise("return what the client's push returned");
  }

  private static void again(TestBench bench, Queue queue) {
    String second = JobsLife.push(bench.client());
    PUSH.expect(2, "")
        .given("push was called a second time: the depth of \"default\"")
        .got(queue.size())
        .butIf(
            1,
            "the second call pushed no job. Does a static field remember the first call? Each call"
                + " pushes a job of its own")
        .otherwise("each call pushes one job");
    jid(queue.newest().flatMap(JobRecord::job).orElseThrow().jid(), second);
  }
}
