package jobsinpractice.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Runs the contenders of a work in turn, A B A B, so that what the machine does besides hits all of
 * them alike. The first runs warm up and are not counted.
 */
final class Comparison {
  /** A side and how one run of it is made. */
  record Side(String name, String guarantee, Supplier<Sample> run) {}

  private final int warmUps;
  private final int rounds;
  private final Progress progress;

  Comparison(int warmUps, int rounds, Progress progress) {
    this.warmUps = warmUps;
    this.rounds = rounds;
    this.progress = progress;
  }

  void run(Report report, List<Side> sides) {
    Map<Side, List<Sample>> samples = new LinkedHashMap<>();
    for (Side side : sides) samples.put(side, new ArrayList<>());
    for (int round = 1 - warmUps; round <= rounds; round++) {
      for (Side side : sides) {
        String which = round < 1 ? "warm-up" : round + " of " + rounds;
        progress.label(report.work + " · " + which + " · " + side.name);
        Sample sample = side.run.get();
        if (round >= 1) samples.get(side).add(sample);
      }
    }
    samples.forEach((side, runs) -> report.add(new Report.Row(side.name, side.guarantee, runs)));
    progress.clear();
  }
}
