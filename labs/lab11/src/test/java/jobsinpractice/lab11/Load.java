package jobsinpractice.lab11;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import jobsinpractice.testkit.Generated;

/**
 * Unsent rows for two relays.
 *
 * @param orders the order of each row, lowest id first
 * @param batch most rows in one push
 * @param pauseAfter the step of the first relay after which the second one runs
 */
record Load(List<Long> orders, int batch, int pauseAfter) {
  @Override
  public String toString() {
    return "rows 1, 2, … of the orders "
        + orders
        + ", batches of "
        + batch
        + "; a second relay runs after step "
        + pauseAfter
        + " of the first";
  }

  static Load generated(RandomGenerator random) {
    List<Long> orders = new ArrayList<>();
    int rows = 1 + random.nextInt(8);
    for (int i = 0; i < rows; i++) {
      orders.add(11L + random.nextInt(3));
    }
    return new Load(orders, 1 + random.nextInt(4), random.nextInt(9));
  }

  Stream<Load> smaller() {
    Stream<Load> fewer =
        Generated.smallerLists(orders)
            .filter(part -> !part.isEmpty())
            .map(part -> new Load(part, batch, pauseAfter));
    return pauseAfter == 0
        ? fewer
        : Stream.concat(fewer, Stream.of(new Load(orders, batch, pauseAfter - 1)));
  }

  /** Returns which row was pushed before an older one of its order; empty if none was. */
  String overtaken(List<Integer> got) {
    for (int i = 0; i < got.size(); i++) {
      for (int older : got.subList(i + 1, got.size())) {
        int row = got.get(i);
        long order = orders.get(row - 1);
        if (older < row && orders.get(older - 1) == order) {
          return "row " + row + " overtook row " + older + ", which is also of order " + order;
        }
      }
    }
    return "";
  }
}
