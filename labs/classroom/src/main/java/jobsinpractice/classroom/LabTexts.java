package jobsinpractice.classroom;

import java.util.Map;
import java.util.Optional;

/** What the board's page shows of the course. */
public interface LabTexts {
  /**
   * An explanation on a learner's screen.
   *
   * @param test the name of the test that is red
   * @param why the words of the explanation, without its numbers; "" if they are unknown
   */
  record Text(String test, String why) {}

  /** Returns the title of each lab, by its number. */
  Map<Integer, String> titles();

  /** Returns the number of tasks of a lab. */
  int tasks(int lab);

  /** Returns the explanation with this id. */
  Optional<Text> explanation(int lab, String id);
}
