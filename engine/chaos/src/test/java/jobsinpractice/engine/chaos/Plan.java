package jobsinpractice.engine.chaos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** What goes wrong and when. The same seed gives the same plan. */
record Plan(List<Trouble> troubles) {
  private static final int LEAST_GAP = 300;
  private static final int GAP = 1_000;

  /**
   * One thing that goes wrong.
   *
   * @param at milliseconds after the start
   * @param worker which worker it hits, where it hits one
   * @param variant a random number that chooses among the forms of this kind
   * @param millis how long it lasts, where it lasts
   */
  record Trouble(long at, Kind kind, int worker, int variant, int millis) {
    /** One of {@code forms} forms. */
    int form(int forms) {
      return Math.floorMod(variant, forms);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%8.3f s %s worker=%d variant=%d millis=%d",
          at / 1000.0,
          kind,
          worker,
          variant,
          millis);
    }
  }

  static Plan of(long seed, long millis, Set<Kind> kinds, int workers) {
    Random random = new Random(seed);
    List<Kind> urn = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      for (int i = 0; kinds.contains(kind) && i < kind.weight; i++) urn.add(kind);
    }
    // Each kind once, however short the run, and then by weight.
    List<Kind> first = new ArrayList<>(kinds);
    Collections.shuffle(first, random);
    List<Trouble> troubles = new ArrayList<>();
    for (long at = 1_000; at < millis; at += LEAST_GAP + random.nextInt(GAP)) {
      // Everything is drawn each time, so that one kind's needs do not shift the next kind's luck.
      Kind kind = urn.get(random.nextInt(urn.size()));
      if (troubles.size() < first.size()) kind = first.get(troubles.size());
      int worker = random.nextInt(workers);
      int variant = random.nextInt(1_000_000);
      int lasts = 50 + (int) (Math.pow(random.nextDouble(), 3) * 9_000);
      troubles.add(new Trouble(at, kind, worker, variant, lasts));
    }
    return new Plan(troubles);
  }
}
