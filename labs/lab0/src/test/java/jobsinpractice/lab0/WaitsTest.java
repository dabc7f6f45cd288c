package jobsinpractice.lab0;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.TestBench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(0)
@DisplayName("Where it waits")
class WaitsTest implements Lab0Tasks {
  @Test
  @Tag("task-2")
  @DisplayName("the key in which it waits, and the end from which it is claimed")
  void waits(TestBench bench) {
    for (int user = 1; user <= 3; user++) {
      bench.client().push("Greeting", user, "en");
    }
    Place place = JobsLife.waitsIn();
    WAITS
        .expect("queue:default")
        .given("three jobs were pushed")
        .got(place == null ? null : place.key())
        .butIfNull("return a Place with a key: new Place(key, end)")
        .butIf(
            "default",
            "that is the queue's name; its key has a prefix, so that it cannot clash with other"
                + " keys")
        .butIf("queues", "that is the set of all queue names; the jobs are in a list for each name")
        .butIf(
            "schedule",
            "that is where jobs wait until they are due; these three can be claimed at once")
        .butIf(
            key -> key.startsWith("inflight"),
            "that is where a job is while it runs; these three have not been claimed yet")
        .butIf(
            key -> key.equals("retry") || key.equals("dead"),
            "that set is for jobs that have failed; these three have not run yet")
        .butIf(
            "queue:default"::equalsIgnoreCase,
            "Redis compares keys letter by letter: queue:default")
        .butIf(
            key -> key.startsWith("queue:queue:"),
            "that key has the prefix twice: Keys.queue takes the queue's name, which is"
                + " \"default\"")
        .butIf(
            key -> key.startsWith("queue:"),
            "that is the key of another queue: all jobs were pushed without the name of a queue,"
                + " and then they wait in \"default\", whatever their class is")
        .butIf(
            key -> key.startsWith("queues:"),
            "that prefix has an s too many: queues is the set of all queue names, and the prefix of"
                + " one queue is queue:")
        .butIf(
            key -> key.toLowerCase(Locale.ROOT).contains("default"),
            "the key of a queue is the prefix queue: and then the name, without anything else")
        .butIf(
            key -> key.toLowerCase(Locale.ROOT).contains("greeting"),
            "the job's class is not part of any key: the jobs of all classes share the queue"
                + " \"default\"")
        .otherwise(
            "each queue is one list, and its key is queue:<name>. What does chapter 0, \"Pushed\","
                + " show in Redis after a push?");

    List<Object> ran = new ArrayList<>();
    bench.processOne(bench.worker().handle("Greeting", job -> ran.add(job.args().get(0))).build());
    WAITS
        .expect(Place.End.RIGHT)
        .given("user 1 was pushed first, and the worker claimed user " + ran.get(0) + " first")
        .got(place.end())
        .butIfNull("a Place also has an end: Place.End.LEFT or Place.End.RIGHT")
        .butIf(
            Place.End.LEFT,
            "new jobs enter at the left end (LPUSH). If the worker also claimed there, the newest"
                + " job would be next, and the first one might wait forever")
        .otherwise("first in, first out");
  }
}
