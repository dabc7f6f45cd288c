package jobsinpractice.lab3;

import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Given. The price of an hour of each machine type, in dollars. Half an hour costs half as much.
 */
record PriceList(Map<String, Double> dollarsPerHour) {
  /** Made up for this course, and round: not the prices of a provider. */
  static final PriceList EXAMPLE = new PriceList(Map.of("small", 0.10, "large", 0.40));

  /**
   * Returns the price of an hour.
   *
   * @throws NoSuchElementException if the list has no such type
   */
  double perHour(String type) {
    Double price = dollarsPerHour.get(type);
    if (price == null) {
      throw new NoSuchElementException("no price for a machine of type " + type);
    }
    return price;
  }
}
