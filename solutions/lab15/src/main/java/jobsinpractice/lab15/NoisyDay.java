package jobsinpractice.lab15;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** The trace of a noisy day: what task 1 wanted at each interval. */
final class NoisyDay {
  private NoisyDay() {}

  static int[] wanted() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                NoisyDay.class.getResourceAsStream("noisy-day.csv"), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isEmpty() && Character.isDigit(line.charAt(0)))
          .mapToInt(line -> Integer.parseInt(line.substring(line.indexOf(',') + 1)))
          .toArray();
    }
  }
}
