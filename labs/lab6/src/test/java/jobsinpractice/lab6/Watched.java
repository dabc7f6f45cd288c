package jobsinpractice.lab6;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Generated readings of one queue. Times are quarters of a second, so subtraction is exact. */
record Watched(Duration promise, List<Reading> readings) {
  @Override
  public String toString() {
    return "promised "
        + Spoken.of(promise)
        + "; (second, oldest job's push): "
        + readings.stream()
            .map(
                r ->
                    "("
                        + Spoken.seconds(r.second())
                        + ", "
                        + Spoken.seconds(r.oldestPushed())
                        + ")")
            .collect(Collectors.joining(" "));
  }

  static Watched generated(RandomGenerator random) {
    double promise = (2 + random.nextInt(14)) / 4.0;
    List<Reading> readings = new ArrayList<>();
    double second = 10;
    double pushed = second - random.nextInt(8) / 4.0;
    int size = random.nextInt(9);
    for (int i = 0; i < size; i++) {
      if (random.nextInt(3) == 0) {
        pushed += random.nextInt(1, 8) / 4.0;
      }
      boolean empty = pushed >= second;
      readings.add(
          empty
              ? Reading.empty(second)
              : Reading.of(second, 1 + random.nextInt(20), pushed, second));
      if (empty) pushed = second + 0.25; // the next job arrives after this reading
      second += random.nextInt(1, 8) / 4.0;
    }
    return new Watched(Duration.ofMillis((long) (promise * 1000)), List.copyOf(readings));
  }

  /** Compares each reading with each later one, as long as the oldest job is the same. */
  Verdict verdict() {
    double promised = promise.toMillis() / 1000.0;
    Verdict expected = Verdict.KEPT;
    for (Reading reading : readings) {
      if (reading.second() - reading.oldestPushed() > promised) expected = Verdict.BROKEN;
    }
    for (int i = 0; i < readings.size(); i++) {
      for (int j = i; j < readings.size(); j++) {
        if (readings.get(j).oldestPushed() != readings.get(i).oldestPushed()) break;
        if (readings.get(j).second() - readings.get(i).second() > promised) {
          expected = Verdict.STARVED;
        }
      }
    }
    return expected;
  }
}
