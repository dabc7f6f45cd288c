package jobsinpractice.book;

import java.nio.file.Path;
import java.util.List;

/**
 * What a lab's page shows about the learner's code.
 *
 * @param note a sentence about the last run; "" for none
 * @param output what concerns the whole lab: the compiler's errors; "" for none
 */
public record LabView(int number, String note, String output, List<TaskView> tasks) {
  public LabView {
    tasks = List.copyOf(tasks);
  }

  /** How a task did in the last run. */
  public enum State {
    DONE("done"),
    RED("red"),
    TO_DO("to do"),
    NOT_TESTED("not tested");

    private final String words;

    State(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /**
   * A task.
   *
   * @param red the block of its first red test; "" for none
   * @param hints the hints that the learner has asked for, as Markdown
   * @param steps the number of all hints
   * @param diff the learner's code and the solution's, line by line; empty until the task is done
   */
  public record TaskView(
      int number,
      String title,
      State state,
      Place place,
      String red,
      List<String> hints,
      int steps,
      List<DiffLine> diff) {
    public TaskView {
      hints = List.copyOf(hints);
      diff = List.copyOf(diff);
    }
  }

  /** A line of the learner's code. */
  public record Place(Path file, int line) {}

  /**
   * A line of a comparison.
   *
   * @param sign ' ' in both, '-' only in the learner's code, '+' only in the solution, '@' a
   *     heading
   */
  public record DiffLine(char sign, String text) {}
}
