package jobsinpractice.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A check on generated inputs")
class GeneratedTest {
  private static final Task COUNT = Task.of(1, 1, "count").asks("how many").lookAt("List");

  private static Generated<List<Integer>> lists() {
    return Generated.inputs(100, random -> random.ints(random.nextInt(9), 0, 100).boxed().toList())
        .smaller(Generated::smallerLists);
  }

  /** On a lab test's thread, where the input is remembered. */
  private static Throwable inALabTest(Runnable test) {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    LabThread thread = new LabThread(() -> thrown.set(catchThrowable(test::run)), 1);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return thrown.get();
  }

  private static void count(List<Integer> list, int answer) {
    COUNT.expect(list.size(), "jobs").given("ages " + list).got(answer).otherwise("count them");
  }

  @Test
  @DisplayName("passes when every input does")
  void right() {
    assertThatCode(() -> lists().check(list -> count(list, list.size())))
        .doesNotThrowAnyException();
  }

  @Test
  @DisplayName("shows the smallest input that fails")
  void smallest() {
    assertThatThrownBy(() -> lists().check(list -> count(list, Math.min(list.size(), 3))))
        .isInstanceOf(LabFailure.class)
        .hasMessageMatching("(?s).*given    ages \\[\\d+, \\d+, \\d+, \\d+\\]\\n.*");
  }

  @Test
  @DisplayName("tries the given edges first, and gives the same inputs in every run")
  void sameInputs() {
    List<List<Integer>> one = new ArrayList<>();
    List<List<Integer>> two = new ArrayList<>();
    lists().first(List.of(7)).check(one::add);
    lists().first(List.of(7)).check(two::add);
    assertThat(one).isEqualTo(two).hasSize(101).startsWith(List.of(7));
  }

  @Test
  @DisplayName("adds the input to the situation, and keeps it for an exception")
  void inputIsGiven() {
    Throwable failure =
        inALabTest(
            () ->
                Generated.inputs(1, random -> "x")
                    .shownAs(x -> "the letter " + x)
                    .check(x -> COUNT.expect(1, "jobs").got(2).otherwise("one")));
    assertThat(failure)
        .hasMessageContaining("given    the letter x")
        .hasMessageContaining("1 job,");
  }

  @Test
  @DisplayName("stops at once at a stub")
  void stub() {
    List<Integer> asked = new ArrayList<>();
    Generated<Integer> numbers = Generated.inputs(5, random -> 5).smaller(n -> Stream.of(n - 1));
    assertThatThrownBy(
            () ->
                numbers.check(
                    n -> {
                      asked.add(n);
                      throw ToDo.task(1, 1);
                    }))
        .isInstanceOf(ToDo.class);
    assertThat(asked).containsExactly(5);
  }
}
