package jobsinpractice.lab6;

import java.time.Duration;
import java.util.List;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(6)
@DisplayName("The formation")
class PlanTest {
  private static final String BAD_GROUP =
      "Group says what it takes: a name in lower case, at least one process and one thread, queues"
          + " as \"name\" or \"name,weight\"";

  static final Task TODAY =
      Task.of(6, 2, "a formation that keeps every promise")
          .asks("answer a formation that keeps every promise of today, for at most 9 cents an hour")
          .lookAt("Shop, Group (lab) · chapter 6, \"Threads for a promise\"")
          .whenThrown(IllegalArgumentException.class, BAD_GROUP);

  static final Task TOMORROW =
      Task.of(6, 4, "a long job class apart")
          .asks(
              "answer those of the classes whose one run takes longer than the promise, and a"
                  + " formation that keeps every promise of tomorrow, for at most 20 cents an hour")
          .lookAt("Shop, Work (lab) · chapter 6, \"One long class\"")
          .whenThrown(IllegalArgumentException.class, BAD_GROUP);

  @Test
  @Tag("task-2")
  @DisplayName("today: no promise breaks, for at most 9 cents an hour")
  void today() {
    new Rehearsed(TODAY, Shop.TODAY, Shop.CENTS_TODAY).judge(Plan.today());
  }

  @Test
  @Tag("task-4")
  @DisplayName("a class whose run outlasts the promise may not share the threads")
  void tooLong() {
    Work export = work("Export", 300, 40);
    Work backup = work("Backup", 3600, 600);
    Work push = work("Push", 6, 1);
    Work sync = work("Sync", 5, 5);
    TOMORROW
        .expectInOrder(export, backup)
        .given("the queue promises 5 s; Export takes 40 s, Push 1 s, Backup 600 s, Sync 5 s")
        .got(Plan.tooLong(List.of(export, push, backup, sync), Duration.ofSeconds(5)))
        .butIfNull("when all may share, answer an empty list, not null")
        .butIf(
            List.of(push, sync), "those are the ones that may share: asked are those that may not")
        .butIf(
            List.of(export, backup, sync),
            "a run of 5 s against a promise of 5 s: longer is asked, and equal is not longer")
        .butIf(
            List.of(export, push, backup),
            "Push is promised within 6 s, but what counts is how long a run takes: 1 s")
        .butIf(
            List.of(backup),
            "not the longest alone: each class whose run outlasts the promise has to go")
        .butIf(
            List.of(backup, export), "the right ones, but in the order given: Export comes first")
        .butIf(
            List::isEmpty,
            "a thread that runs a job of 40 s is gone for eight promises of 5 s: compare takes() with"
                + " the queue's promise, not with the work's own")
        .otherwise("each whose takes() is longer than the queue's promise, in the order given");
    TOMORROW
        .expectThat("nobody has to go where all runs are short")
        .given("the queue promises 5 s; Push takes 1 s, Sync 5 s")
        .butIf(
            Plan.tooLong(List.of(push, sync), Duration.ofSeconds(5)) == null,
            "it is null",
            "when all may share, answer an empty list")
        .otherwise(
            Plan.tooLong(List.of(push, sync), Duration.ofSeconds(5)).isEmpty(),
            "it named some",
            "both are over before the promise is");
  }

  @Test
  @Tag("task-4")
  @DisplayName("tomorrow: no promise breaks, for at most 20 cents an hour")
  void tomorrow() {
    new Rehearsed(TOMORROW, Shop.TOMORROW, Shop.CENTS_TOMORROW).judge(Plan.tomorrow());
  }

  private static Work work(String jobClass, long promised, long takes) {
    return new Work(jobClass, "team", Duration.ofSeconds(promised), Duration.ofSeconds(takes));
  }
}
