package jobsinpractice.lab3;

import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Given. What an hour of each type of machine costs, in dollars. Billed to the second: half an hour
 * costs half as much.
 */
record PriceList(Map<String, Double> dollarsPerHour) {
  /** Made up for this course, round on purpose: no provider's prices. */
  static final PriceList EXAMPLE = new PriceList(Map.of("small", 0.10, "large", 0.40));

  /**
   * @throws NoSuchElementException when the list has no such type: it is not free
   */
  double perHour(String type) {
    Double price = dollarsPerHour.get(type);
    if (price == null) {
      throw new NoSuchElementException("no price for a machine of type " + type);
    }
    return price;
  }
}
