package jobsinpractice.classroom;

import java.util.Map;
import java.util.Optional;

/** A course of two labs with one explanation. */
final class TestTexts implements LabTexts {
  static final String ID = "0123456789abcdef";

  @Override
  public Map<Integer, String> titles() {
    return Map.of(1, "The logger thread", 2, "Wasted <work>");
  }

  /** Lab 1 has one task, and lab 2 has two. */
  @Override
  public int tasks(int lab) {
    return lab;
  }

  @Override
  public Optional<Text> explanation(int lab, String id) {
    return id.equals(ID) ? Optional.of(new Text("a test", "a < b & c")) : Optional.empty();
  }
}
