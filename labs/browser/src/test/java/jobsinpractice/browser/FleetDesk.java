package jobsinpractice.browser;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jobsinpractice.book.FleetNumbers;
import jobsinpractice.book.LabDesk;
import jobsinpractice.book.LabView;
import jobsinpractice.book.Prediction;

/** Of a book whose fleet has these numbers; it has no labs. */
final class FleetDesk implements LabDesk {
  volatile FleetNumbers numbers = FleetNumbers.none("No fleet.");

  @Override
  public FleetNumbers fleet() {
    return numbers;
  }

  @Override
  public Optional<LabView> lab(int number) {
    return Optional.empty();
  }

  @Override
  public void run(int lab, Consumer<String> line) {
    throw new IllegalStateException();
  }

  @Override
  public void hint(int lab, int task) {
    throw new IllegalStateException();
  }

  @Override
  public List<Prediction> predictions() {
    return List.of();
  }

  @Override
  public void predict(Prediction prediction) {
    // the tests skip the questions
  }
}
