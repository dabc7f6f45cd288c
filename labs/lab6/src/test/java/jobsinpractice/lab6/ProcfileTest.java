package jobsinpractice.lab6;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(6)
@DisplayName("The Procfile")
class ProcfileTest {
  static final Task PROCFILE =
      Task.of(6, 5, "the Procfile of a formation")
          .asks("write the formation as lines of a Procfile, and as the value of foreman's flag -m")
          .lookAt(
              "Group, Shop (this lab) · WorkerCommand (engine) · chapter 6, \"The formation, running\"");

  private static final String WORKER = "labs/lab run worker --plan 6 --";

  private static final String KEPT_FROM_BEFORE =
      "web_hooks belongs to the formation of an earlier call. Does your code keep text or a list in a"
          + " field? Begin with an empty one in each call";

  private static final Formation FLEET =
      Formation.of(
          Group.of("web_hooks").processes(2).threads(12).queues("within_1_minute"),
          Group.of("fast").threads(10).queues("within_5_seconds", "within_10_minutes"),
          Group.of("rest").processes(3).threads(4).queues("b,3", "a,1"));

  @Test
  @Order(1)
  @Tag("task-5")
  @DisplayName("one line per group: threads with -c, each queue with -q")
  void lines() {
    PROCFILE
        .expectInOrder(
            "web_hooks: " + WORKER + " -c 12 -q within_1_minute",
            "fast: " + WORKER + " -c 10 -q within_5_seconds -q within_10_minutes",
            "rest: " + WORKER + " -c 4 -q b,3 -q a,1")
        .given(
            "web_hooks: 2 processes of 12 threads, within_1_minute; fast: 1 of 10, within_5_seconds"
                + " and within_10_minutes; rest: 3 of 4, b,3 and a,1")
        .got(ProcfileText.lines(FLEET))
        .butIfNull("return a list of lines")
        .butIf(got -> got.stream().anyMatch(Objects::isNull), "one of the lines is null")
        .butIf(
            has("-c 24"),
            "-c is the threads of one process; the number of processes belongs to the flag -m")
        .butIf(
            has("-c 2 "),
            "-c is the threads of one process, 12 here: 2 is the number of processes, which belongs to"
                + " the flag -m")
        .butIf(
            got -> got.size() == 6 && beginsTwice("web_hooks", got) && beginsTwice("rest", got),
            "a line is a group, not a process: foreman starts as many of each line as -m asks for. Does"
                + " your code write a line for each of the 6 processes?")
        .butIf(
            got -> got.size() == 6,
            "there are three groups and 6 lines. Does your code write the name and the command on two"
                + " lines? A group is one line: name, colon, space, command")
        .butIf(
            got -> got.size() == 5,
            "a line is a group, with all of its queues. Does your code write a line for each of the 5"
                + " queues?")
        .butIf(got -> got.size() > 3, "there are three groups, and each needs one line")
        .butIf(got -> got.size() < 3, "there are three groups, and each needs a line of its own")
        .butIf(
            got -> got.stream().anyMatch(line -> line.contains("\n")),
            "foreman reads one line per group: return each without a line break")
        .butIf(
            got -> got.stream().noneMatch(line -> line.contains("web_hooks")),
            "each line begins with the name of its group, because foreman's -m names it")
        .butIf(
            has("-q within_1_minute -c 12"),
            "the right parts in another order: -c and the threads come before the queues")
        .butIf(
            got -> got.stream().anyMatch(line -> line.matches(".* -c 12 (-q\\S|-q ['\"]|--\\w).*")),
            "each queue needs -q, then a space, then the queue as the group has it: -q within_1_minute")
        .butIf(
            got -> has("within_5_seconds").test(got) != has("within_10_minutes").test(got),
            "the group fast has two queues, and its line has only one of them")
        .butIf(
            got -> !has("within_5_seconds").test(got),
            "the group fast has two queues, and no line has them")
        .butIf(
            got -> got.stream().noneMatch(line -> line.contains("-c")),
            "no line has -c and the number of threads. Without a number a worker has 5 threads, whatever"
                + " the formation asks for")
        .butIf(
            has("within_5_seconds,1 -q within_10_minutes"),
            "the queues of the group fast have no weight, and your code adds one: with weights, the worker"
                + " draws the order at random instead of serving the first queue first. Write each queue as"
                + " the group has it")
        .butIf(
            has("within_5_seconds,"),
            "the worker reads a weight after a comma: each queue needs its own -q")
        .butIf(
            has("within_5_seconds within_10_minutes"),
            "each queue needs its own -q: the worker takes no name without it")
        .butIf(
            has("within_10_minutes -q within_5_seconds"),
            "keep the order of the queues: without weights the worker serves the first one first")
        .butIf(
            got -> has("b,3").test(got) && !has("-q a").test(got),
            "the group rest has two queues, and its line has no -q with the queue a,1")
        .butIf(
            got -> has("b,3").test(got) && !has("a,1").test(got),
            "the queue b,3 has its weight, and the queue a,1 has lost it. Does your code drop the"
                + " weight 1, or the last character? Write each queue as the group has it")
        .butIf(has("-q a,1 -q b,3"), "keep the order of the queues as the group has it")
        .butIf(
            got -> !has("b,3").test(got) && !got.get(2).endsWith(" -q b -q a"),
            "the line of the group rest does not have its first queue as the group has it: b,3")
        .butIf(
            got -> !has("b,3").test(got),
            "the weights are missing: without them this worker serves its queues in strict order")
        .butIf(
            got -> !got.get(0).contains("web_hooks"),
            "keep the order of the groups: web_hooks is the first, and its line is not")
        .butIf(
            got -> !got.get(0).startsWith("web_hooks"),
            "a line begins with the name of its group, without anything before it")
        .butIf(
            got -> got.get(1).split(" -q ").length == 2,
            "the group fast has two queues, and its line has one -q: each queue needs its own")
        .butIf(
            got -> got.stream().anyMatch(line -> !line.contains("--plan 6 -- ")),
            "the worker's flags follow after \"--\", as in WORKER: labs/lab takes the flags before it")
        .butIf(
            got -> got.stream().anyMatch(line -> line.contains("  ") || line.endsWith(" ")),
            "one of the lines has two spaces in a row, or a space at its end")
        .butIf(
            got -> got.stream().anyMatch(line -> !line.matches(".* -c \\d+.*")),
            "write -c, a space, and the number of threads of one process")
        .butIf(
            got -> got.get(0).contains(" -m ") || got.get(0).endsWith("=2"),
            "the number of processes does not belong in the line: foreman's flag -m has it")
        .butIf(
            got -> got.get(0).matches(".*-c 12 within_1_minute"),
            "the first queue has no -q before it: each queue needs its own")
        .butIf(
            got -> got.stream().noneMatch(line -> line.contains(": ")),
            "a Procfile needs a colon and a space between the name and the command")
        .otherwise("name, \": \", WORKER, \" -c \" and threads, \" -q \" and the queue for each");
    PROCFILE
        .expectInOrder("spare: " + WORKER + " -c 3")
        .given("spare: 1 process of 3 threads, which serves no queue yet")
        .got(ProcfileText.lines(Formation.of(Group.of("spare").threads(3))))
        .butIfNull("return a list of lines")
        .butIf(has("web_hooks"), KEPT_FROM_BEFORE)
        .butIf(
            has("-q"),
            "this group has no queue, so its line has no -q: write \" -q \" once for each queue. String.join"
                + " writes it only between two queues, so a \" -q \" that you write before the join stays"
                + " even if there is no queue")
        .butIf(
            got -> got.stream().anyMatch(line -> line.endsWith(" ")),
            "the line ends with a space. Each space belongs before a word, not after it: a group without"
                + " queues has no word after the threads")
        .otherwise("name, \": \", WORKER, \" -c \" and threads");
    formations()
        .check(
            formation -> {
              List<String> right = new ArrayList<>();
              for (Group group : formation.groups()) {
                StringBuilder line = new StringBuilder(group.name() + ": " + WORKER);
                line.append(" -c ").append(group.threads());
                for (String queue : group.queues()) line.append(" -q ").append(queue);
                right.add(line.toString());
              }
              PROCFILE
                  .expectInOrder(right.toArray(String[]::new))
                  .got(ProcfileText.lines(formation))
                  .butIfNull("return a list of lines")
                  .butIf(has("web_hooks"), KEPT_FROM_BEFORE)
                  .butIf(
                      got -> got.size() != formation.groups().size(),
                      "the number of lines is not the number of groups. Does your code make one line"
                          + " for each group, also for two groups that look alike?")
                  .butIf(
                      got -> formation.groups().stream().anyMatch(missesThreads(got)),
                      "a line does not have the -c and the threads of its group. Does your code treat a"
                          + " number of threads differently, such as 1? Each line needs -c")
                  .butIf(
                      got -> formation.groups().stream().anyMatch(missesQueue(got)),
                      "a queue is not in its line as the group has it. Does your code change the text"
                          + " of a queue, such as its weight, or leave one out?")
                  .butIf(
                      got -> words(got).equals(words(right)),
                      "these are the right words in another order: keep the order of the groups, and"
                          + " of the queues of each group")
                  .butIf(
                      got -> true,
                      "this formation is another one than in the example. Does your code make a line"
                          + " for each of its groups, in order, with every queue?")
                  .otherwise("one line per group");
            });
  }

  private static boolean beginsTwice(String name, List<String> lines) {
    return lines.stream().filter(line -> line.startsWith(name)).count() > 1;
  }

  private static List<String> words(List<String> lines) {
    return Arrays.stream(String.join(" ", lines).split(" ")).sorted().toList();
  }

  private static Predicate<Group> missesThreads(List<String> lines) {
    return group -> lines.stream().noneMatch(line -> of(group, line, " -c " + group.threads()));
  }

  private static Predicate<Group> missesQueue(List<String> lines) {
    return group ->
        group.queues().stream()
            .anyMatch(queue -> lines.stream().noneMatch(line -> of(group, line, " -q " + queue)));
  }

  /** Returns whether it is the group's line, and has this part. */
  private static boolean of(Group group, String line, String part) {
    return line.startsWith(group.name() + ":") && (line + " ").contains(part + " ");
  }

  @Test
  @Order(2)
  @Tag("task-5")
  @DisplayName("foreman's -m: how many processes of each group")
  void counts() {
    PROCFILE
        .expect("all=1,web_hooks=2,fast=1,rest=3")
        .given("web_hooks: 2 processes of 12 threads; fast: 1 of 10; rest: 3 of 4")
        .got(ProcfileText.counts(FLEET))
        .butIfNull("return a string")
        .butIf(
            "web_hooks=2,fast=1,rest=3",
            "without all=1 foreman starts only the processes that -m names: no Redis, no enqueuer")
        .butIf(
            "all=1,web_hooks=12,fast=10,rest=4",
            "these are threads, and -m takes processes: foreman would start 26 workers")
        .butIf(
            "all=1,web_hooks=24,fast=10,rest=12",
            "these are all threads of a group, and -m takes processes")
        .butIf(
            "all=1,web_hooks=1,fast=1,rest=1",
            "each group has one process here, but web_hooks has 2 and rest has 3")
        .butIf(
            got -> got.contains(":"),
            "foreman reads name=number, separated by commas: there is no colon")
        .butIf(
            got -> got.matches("all=\\d+,.*") && !got.startsWith("all=1,"),
            "all is for the processes that run once, such as Redis: all=1, whatever the groups are")
        .butIf(
            got -> got.contains("web_hooks") && got.contains("rest") && !got.contains(","),
            "foreman separates the counts by commas")
        .butIf(
            got -> !got.contains("web_hooks"),
            "web_hooks is missing: foreman needs each group's name before its count")
        .butIf(got -> got.startsWith("-m"), "return the value alone, without the flag -m")
        .butIf(
            got -> got.contains(" "),
            "there must be no space: the shell would pass foreman only the part before it")
        .butIf(
            got -> got.endsWith(",") || got.startsWith(","),
            "commas separate the counts, so there is none at the start or the end")
        .butIf(
            got -> got.matches("all=1[a-z].*"),
            "all=1 needs a comma after it: foreman would read a number called \"1web_hooks\"")
        .butIf(
            got ->
                new HashSet<>(Arrays.asList(got.split(",")))
                    .equals(Set.of("all=1", "web_hooks=2", "fast=1", "rest=3")),
            "these are the right counts in another order: all=1 first, then keep the order of the"
                + " groups")
        .butIf(
            got -> !got.contains("fast") && got.contains("rest"),
            "fast has one process, and its count is missing. Does your code leave out the number 1? Each"
                + " group needs its count, even a group of one process")
        .butIf(
            got -> !got.contains("rest"),
            "the last group, rest, is missing: each group needs its count")
        .butIf(
            got -> !got.startsWith("all=1"),
            "the value begins with all=1, in lower case, for the processes that run once")
        .butIf(
            got -> got.equals("all=1,web_hooks=1,web_hooks=1,fast=1,rest=1,rest=1,rest=1"),
            "each group is named once, with its number of processes: web_hooks=2, not web_hooks=1 twice")
        .butIf(got -> got.contains("\n"), "the value is one line: there must be no line break")
        .butIf(
            got -> !got.contains("web_hooks="),
            "a group's name needs = and its number of processes after it")
        .butIf(
            got -> got.matches("all=1,web_hooks=\\d+,fast=\\d+,rest=\\d+"),
            "a count is the group's number of processes, and nothing else: 2 for web_hooks, 1 for fast,"
                + " and 3 for rest")
        .otherwise("all=1, then a comma, the name, = and the processes, for each group in order");
    formations()
        .check(
            formation -> {
              StringBuilder right = new StringBuilder("all=1");
              for (Group group : formation.groups()) {
                right.append(',').append(group.name()).append('=').append(group.processes());
              }
              PROCFILE
                  .expect(right.toString())
                  .got(ProcfileText.counts(formation))
                  .butIfNull("return a string")
                  .butIf(got -> got.contains("web_hooks"), KEPT_FROM_BEFORE)
                  .butIf(
                      got -> got.endsWith(","),
                      "commas separate the counts, so there is none at the end, and a formation"
                          + " without groups needs only all=1")
                  .butIf(
                      got -> formation.groups().isEmpty(),
                      "a formation without groups needs only all=1")
                  .butIf(
                      got -> withoutCounts(got).equals(withoutCounts(right.toString())),
                      "a count is not its group's number of processes. Does your code change some of the"
                          + " numbers?")
                  .butIf(
                      got -> true,
                      "this formation is another one than in the example. Does your code add a count"
                          + " for each of its groups, in order?")
                  .otherwise("all=1, then a comma, the name, = and the processes, for each group");
            });
  }

  private static String withoutCounts(String counts) {
    return counts.replaceAll("=\\d+", "=");
  }

  private static Generated<Formation> formations() {
    return Generated.inputs(100, ProcfileTest::formation)
        .smaller(formation -> Generated.smallerLists(formation.groups()).map(Formation::new))
        .shownAs(ProcfileTest::shown);
  }

  private static Formation formation(RandomGenerator random) {
    List<Group> groups = new ArrayList<>();
    int size = random.nextInt(5);
    for (int i = 0; i < size; i++) {
      String[] queues =
          Stream.generate(() -> queue(random)).limit(random.nextInt(1, 4)).toArray(String[]::new);
      groups.add(
          Group.of((char) ('a' + random.nextInt(26)) + "_" + i)
              .processes(random.nextInt(1, 12))
              .threads(random.nextInt(1, 60))
              .queues(queues));
    }
    return new Formation(groups);
  }

  private static String queue(RandomGenerator random) {
    String name = "q" + random.nextInt(100);
    return random.nextBoolean() ? name : name + "," + random.nextInt(1, 20);
  }

  private static String shown(Formation formation) {
    if (formation.groups().isEmpty()) return "no group";
    return formation.groups().stream()
        .map(
            group ->
                group.name()
                    + ": "
                    + group.processes()
                    + " of "
                    + group.threads()
                    + " "
                    + group.queues())
        .collect(Collectors.joining("; "));
  }

  private static Predicate<List<String>> has(String text) {
    return got -> String.join("\n", got).contains(text);
  }
}
