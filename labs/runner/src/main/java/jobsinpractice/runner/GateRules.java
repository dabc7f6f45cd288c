package jobsinpractice.runner;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Properties;

/**
 * What a lab asks of the gate, in {@code solutions/labN/gate.properties}; the file may be absent.
 *
 * @param repeats how often in a row the solution must be green: 20 for a lab with threads, else 3
 * @param wrongAnswers how many mistakes its catalogue must hold at least
 */
record GateRules(int repeats, int wrongAnswers) {
  private static final int REPEATS = 3;
  private static final int WRONG_ANSWERS = 5;

  static GateRules of(LabHome lab) {
    Path file = lab.solutionDir().resolve("gate.properties");
    Properties told = new Properties();
    try {
      told.load(new StringReader(Texts.read(file)));
      return new GateRules(
          number(told, "repeats", REPEATS), number(told, "wrong-answers", WRONG_ANSWERS));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NumberFormatException e) {
      throw new LabProblem(file + ": " + e.getMessage() + " is not a number");
    }
  }

  private static int number(Properties told, String name, int otherwise) {
    String value = told.getProperty(name);
    return value == null ? otherwise : Integer.parseInt(value.strip());
  }
}
