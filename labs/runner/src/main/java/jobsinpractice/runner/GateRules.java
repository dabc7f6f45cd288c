package jobsinpractice.runner;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Properties;

/**
 * A lab's settings for the gate, from {@code solutions/labN/gate.properties}, which is optional.
 *
 * @param repeats how many times in a row the solution must pass: 20 for a lab with threads, else 3
 * @param wrongAnswers the least number of mistakes in its catalogue
 * @param rightAnswers the least number of right answers in other styles
 * @param mutantSeconds the time limit of a test of one of its mutants; a mutant that never ends
 *     takes it all
 * @param wholeScreen whether everything that the learner sees of a wrong answer must be accounted
 *     for, and every promise of the lab's text needs a test
 */
record GateRules(
    int repeats, int wrongAnswers, int rightAnswers, int mutantSeconds, boolean wholeScreen) {
  private static final int REPEATS = 3;
  private static final int WRONG_ANSWERS = 5;
  private static final int RIGHT_ANSWERS = 3;
  private static final int MUTANT_SECONDS = 4;

  static GateRules of(LabHome lab) {
    Path file = lab.solutionDir().resolve("gate.properties");
    Properties given = new Properties();
    try {
      given.load(new StringReader(TextFiles.read(file)));
      boolean wholeScreen = !"first-test".equals(given.getProperty("screen"));
      return new GateRules(
          number(given, "repeats", REPEATS),
          number(given, "wrong-answers", WRONG_ANSWERS),
          number(given, "right-answers", wholeScreen ? RIGHT_ANSWERS : 0),
          number(given, "mutant-seconds", MUTANT_SECONDS),
          wholeScreen);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NumberFormatException e) {
      throw new LabProblem(file + ": " + e.getMessage() + " is not a number");
    }
  }

  private static int number(Properties given, String name, int otherwise) {
    String value = given.getProperty(name);
    return value == null ? otherwise : Integer.parseInt(value.strip());
  }
}
