package jobsinpractice.lab6;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(6)
@DisplayName("The Procfile")
class ProcfileTest {
  static final Task PROCFILE =
      Task.of(6, 5, "the Procfile of a formation")
          .asks(
              "write the formation as lines of a Procfile, and as the counts of foreman's flag -m")
          .lookAt(
              "Group, Shop (lab) · WorkerCommand (engine) · chapter 6, \"The formation, running\"");

  private static final Formation FLEET =
      Formation.of(
          Group.of("web_hooks").processes(2).threads(12).queues("within_1_minute"),
          Group.of("fast").threads(10).queues("within_5_seconds", "within_10_minutes"),
          Group.of("rest").processes(3).threads(4).queues("b,3", "a,1"));

  @Test
  @Tag("task-5")
  @DisplayName("a line for each group: threads with -c, each queue with -q")
  void lines() {
    String worker = "labs/lab run worker --plan 6 --";
    List<String> lines = ProcfileText.lines(FLEET);
    PROCFILE
        .expectInOrder(
            "web_hooks: " + worker + " -c 12 -q within_1_minute",
            "fast: " + worker + " -c 10 -q within_5_seconds -q within_10_minutes",
            "rest: " + worker + " -c 4 -q b,3 -q a,1")
        .given(
            "web_hooks: 2 processes of 12 threads, within_1_minute; fast: 1 of 10, within_5_seconds"
                + " and within_10_minutes; rest: 3 of 4, b,3 and a,1")
        .got(lines)
        .butIfNull("a list of lines is asked")
        .butIf(got -> got.contains(null), "one of the lines is null: each group has a line")
        .butIf(
            has("-c 24"),
            "-c is the threads of one process; how many processes there are is said by -m")
        .butIf(
            got -> got.size() > 3,
            "a line is a group, not a process: two lines of one name are one to foreman, and how many"
                + " of each is said by -m")
        .butIf(got -> got.size() < 3, "each of the three groups needs a line of its own")
        .butIf(
            got -> !String.join(" ", got).contains("-c"),
            "without -c a worker has 5 threads, whatever the formation says")
        .butIf(
            has("within_5_seconds,"), "after a comma comes a weight: each queue needs its own -q")
        .butIf(
            has("within_5_seconds within_10_minutes"),
            "each queue needs its own -q: what follows without one is no queue to the worker")
        .butIf(
            has("within_10_minutes -q within_5_seconds"),
            "the order of the queues counts: without weights the first is served first, always")
        .butIf(has("-q a,1 -q b,3"), "the queues in the order of the group, not in the alphabet's")
        .butIf(
            got -> !String.join(" ", got).contains("b,3"),
            "the weights are lost: without them this worker serves strictly in order")
        .butIf(got -> got.get(0).startsWith("fast"), "the groups in their own order")
        .butIf(
            got -> got.stream().anyMatch(line -> !line.contains("--plan 6 -- ")),
            "the worker's own flags stand after \"--\", as WORKER has it: before it they are taken for"
                + " labs/lab's")
        .butIf(
            got -> got.stream().noneMatch(line -> line.contains(": ")),
            "in a Procfile a colon and a space stand between the name and the command")
        .otherwise("name, \": \", WORKER, \" -c \" and threads, \" -q \" and the queue for each");
  }

  @Test
  @Tag("task-5")
  @DisplayName("foreman's -m says how many processes of each")
  void counts() {
    PROCFILE
        .expect("all=1,web_hooks=2,fast=1,rest=3")
        .given("web_hooks: 2 processes of 12 threads; fast: 1 of 10; rest: 3 of 4")
        .got(ProcfileText.counts(FLEET))
        .butIfNull("a string is asked")
        .butIf(
            "web_hooks=2,fast=1,rest=3",
            "without all=1 foreman starts nothing that -m does not name: no Redis, no enqueuer")
        .butIf(
            "all=1,web_hooks=12,fast=10,rest=4",
            "those are threads, and -m takes processes: foreman would start 26 of them")
        .butIf(
            "all=1,web_hooks=24,fast=10,rest=12",
            "those are all threads of a group, and -m takes processes")
        .butIf(
            got -> got.contains(" "),
            "no spaces: the shell would hand foreman the first piece alone")
        .butIf(got -> got.startsWith("-m"), "the value alone is asked, without the flag before it")
        .butIf(
            got -> got.endsWith(",") || got.startsWith(","),
            "a comma between, and none at the ends")
        .butIf(
            got -> got.matches("all=1[a-z].*"),
            "after all=1 comes a comma, too: this asks foreman for a number called \"1web_hooks\"")
        .butIf(
            got -> got.startsWith("all=1") && Arrays.asList(got.split(",")).size() < 4,
            "a group that runs once is named as well: each group is")
        .otherwise("all=1, then a comma, the name, = and the processes, for each group in order");
  }

  private static Predicate<List<String>> has(String text) {
    return got -> String.join("\n", got).contains(text);
  }
}
