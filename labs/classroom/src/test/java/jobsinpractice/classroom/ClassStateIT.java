package jobsinpractice.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jobsinpractice.engine.testing.SettableClock;
import jobsinpractice.testkit.classroom.RunReport.State;
import jobsinpractice.testkit.classroom.RunReport.TaskState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the board knows about a learner")
class ClassStateIT {
  private final SettableClock clock = new SettableClock(Instant.ofEpochSecond(1_800_000_000));
  private final ClassState state = new ClassState(clock, new TestTexts());
  private long number;

  @BeforeEach
  void join() {
    state.join("Ana", "127.0.0.1", true);
  }

  private void report(TaskState... tasks) {
    state.report(1, ++number, 2, List.of(tasks), clock.instant());
  }

  private ClassView.Row row() {
    return state.view().rows().get(0);
  }

  @Test
  @DisplayName("has a hand up although a later report has overtaken the hand")
  void overtaken() {
    state.report(1, 2, 1, List.of(new TaskState(1, State.DONE, "")), clock.instant());
    state.hand(1, 1, true, clock.instant());
    assertThat(handUp(state)).isTrue();
    state.hand(1, 1, false, clock.instant());
    assertThat(handUp(state)).as("the same number again").isTrue();
  }

  @Test
  @DisplayName("is done with a lab when all its tasks are, not when one run had only some")
  void partOfALab() {
    report(new TaskState(1, State.DONE, ""));
    assertThat(row().state()).isEqualTo(State.TO_DO);
    assertThat(row().task()).isEqualTo(2);
    report(new TaskState(2, State.DONE, ""));
    assertThat(row().state()).isEqualTo(State.DONE);
  }

  @Test
  @DisplayName("shows no old explanation, and is not stuck, while the lab does not compile")
  void doesNotCompile() {
    report(new TaskState(1, State.RED, TestTexts.ID));
    clock.advance(Duration.ofMinutes(10));
    assertThat(row().stuck()).isTrue();
    report(new TaskState(0, State.BROKEN, ""));
    assertThat(row().state()).isEqualTo(State.BROKEN);
    assertThat(row().stuck()).isFalse();
    assertThat(row().explanation()).isEmpty();
  }

  @Test
  @DisplayName("has the time of the last report, which a hand does not change")
  void lastReport() {
    report(new TaskState(1, State.TO_DO, ""));
    clock.advance(Duration.ofMinutes(5));
    state.hand(1, ++number, true, clock.instant());
    assertThat(row().seen()).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  @DisplayName(
      "counts for each task of the course, also if a run ended before it, and for no other")
  void finished() {
    state.join("Zoe", "127.0.0.1", true);
    report(new TaskState(1, State.DONE, ""), new TaskState(2, State.DONE, ""));
    state.report(2, 1, 2, List.of(new TaskState(1, State.RED, TestTexts.ID)), clock.instant());
    state.report(2, 2, 2, List.of(new TaskState(19, State.DONE, "")), clock.instant());
    assertThat(state.view().finished())
        .containsExactly(new ClassView.Finished(2, 1, 1, 2), new ClassView.Finished(2, 2, 1, 2));
  }

  @Test
  @DisplayName("has the number of runs at this task, or of the red runs if it is red")
  void runs() {
    assertThat(row().runs()).isZero();
    report(new TaskState(1, State.TO_DO, ""));
    report(new TaskState(0, State.BROKEN, ""));
    report(new TaskState(1, State.RED, TestTexts.ID));
    assertThat(row().runs()).as("red for the first time").isEqualTo(1);
    report(new TaskState(0, State.BROKEN, ""));
    assertThat(row().runs()).as("all at this task, as its minutes").isEqualTo(4);
    report(new TaskState(1, State.RED, TestTexts.ID));
    assertThat(row().runs()).as("red").isEqualTo(2);
    state.report(1, number, 2, List.of(new TaskState(1, State.RED, "")), clock.instant());
    assertThat(row().runs()).as("a report that arrives again is not a run").isEqualTo(2);
    report(new TaskState(1, State.DONE, ""), new TaskState(2, State.TO_DO, ""));
    assertThat(row().runs()).as("at the next task").isEqualTo(1);
  }

  @Test
  @DisplayName("has no run in the class's lab, which is the lab of most learners' last runs")
  void labOfTheClass() {
    state.join("Bo", "127.0.0.1", true);
    state.join("Cem", "127.0.0.1", true);
    assertThat(state.view().lab()).as("no run").isEqualTo(-1);
    assertThat(behind()).isEmpty();
    run(1, 1);
    run(2, 1);
    assertThat(state.view().lab()).isEqualTo(1);
    assertThat(behind()).containsExactly("Cem");
    run(1, 2);
    assertThat(state.view().lab()).as("as many in both: the class moves on").isEqualTo(2);
    assertThat(behind()).containsExactly("Bo", "Cem");
    run(2, 2);
    run(3, 1);
    assertThat(behind()).as("a run in an earlier lab").containsExactly("Cem");
    run(3, 2);
    run(3, 1);
    assertThat(behind()).as("back in a lab, after a run in this one").isEmpty();
  }

  private void run(long learner, int lab) {
    List<TaskState> tasks = List.of(new TaskState(1, State.TO_DO, ""));
    state.report(learner, ++number, lab, tasks, clock.instant());
  }

  private List<String> behind() {
    return state.view().rows().stream()
        .filter(ClassView.Row::behind)
        .map(ClassView.Row::name)
        .toList();
  }

  private static boolean handUp(ClassState state) {
    return state.view().rows().get(0).hand() != null;
  }
}
