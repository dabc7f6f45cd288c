package jobsinpractice.figures.jdk.jobsinpractice.simulator.scaling;

import jobsinpractice.simulator.DecimalText;

/** Takes the place of the simulator's class in the script, which would bring Java's formatter. */
public final class DecimalShown {
  private DecimalShown() {}

  public static String of(double number) {
    return DecimalText.of(number, 3);
  }
}
