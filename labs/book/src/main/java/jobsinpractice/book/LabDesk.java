package jobsinpractice.book;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The learner's side of a lab: what its page shows about their code, and what the page's buttons
 * do. Nothing here changes a file of the learner. The methods are called from many threads.
 */
public interface LabDesk {
  /** Knows no lab. */
  LabDesk NONE =
      new LabDesk() {
        @Override
        public Optional<LabView> lab(int number) {
          return Optional.empty();
        }

        @Override
        public void run(int lab, Consumer<String> line) {
          throw new IllegalStateException("there is no lab " + lab);
        }

        @Override
        public void hint(int lab, int task) {
          throw new IllegalStateException("there is no lab " + lab);
        }

        @Override
        public List<Prediction> predictions() {
          return List.of();
        }

        @Override
        public void predict(Prediction prediction) {
          // nothing is kept
        }
      };

  /** Returns what is known about the learner's code, without running anything. */
  Optional<LabView> lab(int number);

  /** Returns by the numbers of the labs how many tasks were done at their last test runs. */
  default Map<Integer, Tally> tallies() {
    return Map.of();
  }

  /** How many of a lab's tasks are done. */
  record Tally(int done, int tasks) {}

  /**
   * Runs the lab's tests, and returns at their end.
   *
   * @param line receives each line as soon as it is known
   */
  void run(int lab, Consumer<String> line);

  /** Shows one more step of a task's hints from now on. */
  void hint(int lab, int task);

  /** Returns what the learner's running fleet did in the last whole minute. */
  default FleetNumbers fleet() {
    return FleetNumbers.none("No fleet runs behind this book.");
  }

  /** Returns what the reader has predicted so far. */
  List<Prediction> predictions();

  /** Keeps a prediction; it replaces an earlier one for the same question. */
  void predict(Prediction prediction);
}
