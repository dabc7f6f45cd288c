package jobsinpractice.lab10;

import static java.util.Comparator.comparing;

import java.sql.Connection;
import java.sql.SQLSyntaxErrorException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jobsinpractice.database.FaultPoints;
import jobsinpractice.engine.Job;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(10)
@DisplayName("Double charges")
class DoubleChargesTest {
  static final Task FIND =
      Task.of(10, 1, "see it")
          .asks("return the ids of the orders that were charged more than once, in ascending order")
          .lookAt("Shop.TABLES (this lab) · chapter 10, \"See it\"")
          .whenThrown(SQLSyntaxErrorException.class, Sql.SYNTAX)
          .whenThrown(
              thrown -> Sql.state(thrown).equals("22003"),
              "an order's id did not fit into an int, which ends at 2,147,483,647. The ids are BIGINT:"
                  + " read them with getLong");

  private static final long LARGE_ID = 5_000_000_000L;

  /** A query that ends in the clause which sorts by the order, ascending. */
  private static final Pattern SORTED =
      Pattern.compile("(?i)\\bORDER\\s+BY\\s+(\\w+\\.)?(order_id|1)(\\s+ASC)?\\s*;?\\s*$");

  /** One row of the charges. */
  private record Charge(long order, int push) {
    @Override
    public String toString() {
      return "order " + order + " (push " + push + ")";
    }
  }

  @Test
  @Tag("task-1")
  @Order(1)
  @DisplayName("the plug is pulled after the charge, and the job runs again: the order is found")
  void crash() throws Exception {
    try (TestShop shop = TestShop.open()) {
      FaultPoints.atEachStep(
          faults -> {
            shop.only(4711, 4712);
            Job job = TestShop.job(4711, 1);
            boolean crashed = faults.attempt(() -> Naive.charge(faults.around(shop.pool()), job));
            Naive.charge(shop.pool(), TestShop.job(4712, 1));
            if (crashed) {
              Naive.charge(shop.pool(), job);
            }
            String given =
                crashed
                    ? "the plug is pulled "
                        + faults.where()
                        + "; order 4712 is charged; then the job for order 4711 runs again"
                    : "order 4711 is charged, and then order 4712";
            check(shop, given, shop.charges(4711) > 1 ? List.of(4711L) : List.of());
            return crashed;
          });
    }
  }

  private static void check(TestShop shop, String given, List<Long> expected) throws Exception {
    List<Long> found = find(shop);
    String why =
        found == null
            ? ""
            : found.containsAll(expected)
                ? tooMany(shop, expected, found)
                : missing(shop, expected, found);
    boolean asText = found != null && !found.equals(expected) && sortsAsText(shop);
    boolean sorts = found != null && !found.equals(expected) && sortsByOrder(shop);
    FIND.<List<Long>>expectA(shown(expected), expected::equals)
        .given(given)
        .got(found)
        .butIf(
            orders -> orders.stream().distinct().toList().equals(expected),
            "each order is named once, however often it was charged: GROUP BY order_id")
        .butIf(
            orders ->
                asText
                    && orders.stream().sorted().toList().equals(expected)
                    && orders.equals(orders.stream().sorted(comparing(String::valueOf)).toList()),
            "these are the right orders, in the order of their digits, as text is sorted: compare the"
                + " ids as numbers")
        .butIf(
            orders -> orders.stream().sorted().toList().equals(expected) && sorts,
            "these are the right orders, but not in ascending order. Your query sorts them, and your"
                + " code loses that order afterwards: a HashMap or a HashSet does not keep it, and a"
                + " list does")
        .butIf(
            orders -> orders.stream().sorted().toList().equals(expected),
            "these are the right orders, but not in ascending order: ORDER BY order_id")
        .butIf(orders -> true, why)
        .otherwise("the orders with more than one row in charges");
  }

  private static List<Long> find(TestShop shop) throws Exception {
    try (Connection connection = shop.pool().getConnection()) {
      return DoubleCharges.find(connection);
    }
  }

  /** Asks the learner's code why it names an order that was charged once, or never. */
  private static String tooMany(TestShop shop, List<Long> expected, List<Long> found)
      throws Exception {
    long order = found.stream().filter(each -> !expected.contains(each)).findFirst().orElse(0L);
    long rows = shop.charges(order);
    if (rows == 0) {
      return "order "
          + order
          + " is named, and it was never charged. Do you return the order_id of each charge that you"
          + " keep, and nothing else?";
    }
    if (after(shop, charge(1)).contains(7L)) {
      return "an order is named that was charged only once: keep the groups with more than one row, with"
          + " HAVING COUNT(*) > 1";
    }
    return after(shop, charge(1), new Charge(17, 1)).contains(7L)
        ? "an order is named that was charged only once, and its customer has another one: group by"
            + " the order alone"
        : "order "
            + order
            + " is named, and it was charged only once. What do its rows have in common with others?";
  }

  /** Asks the learner's code which double charges it misses. */
  private static String missing(TestShop shop, List<Long> expected, List<Long> found)
      throws Exception {
    long order = expected.stream().filter(each -> !found.contains(each)).findFirst().orElseThrow();
    if (found.contains((long) (int) order)) {
      return "order "
          + order
          + " became order "
          + (int) order
          + ": an int ends at 2,147,483,647. Keep the ids as long";
    }
    long rows = shop.charges(order);
    boolean oneJid = after(shop, charge(1), charge(1)).contains(7L);
    boolean twoJids = after(shop, charge(1), charge(2)).contains(7L);
    boolean three = after(shop, charge(1), charge(1), charge(1)).contains(7L);
    if (!oneJid && !twoJids) {
      return three
          ? "an order is missing that was charged twice, and one that was charged three times is found:"
              + " keep each group with more than one row, with HAVING COUNT(*) > 1"
          : "an order is missing, and no double charge is found, of one job or of two. Does your query"
              + " return any row?";
    }
    if (!oneJid) {
      return "an order is missing whose charges have the same jid: the job was pushed once and ran"
          + " twice. Count the rows of the order, not its jids";
    }
    if (!twoJids) {
      return "an order is missing whose charges have different jids: it was pushed more than once."
          + " Group by the order alone";
    }
    if (!three) {
      return "an order is missing that was charged three times: two charges are one too many, and so"
          + " are three";
    }
    if (!after(shop, charge(1), new Charge(17, 1), charge(1)).contains(7L)) {
      return "an order is missing because another order was charged between its charges. Compare the"
          + " rows of one order, wherever they are in the table: GROUP BY order_id";
    }
    if (after(shop, charge(1), charge(1), new Charge(17, 1), new Charge(17, 1)).size() < 2) {
      return "order "
          + order
          + " is missing, and another double order was found. Does your code read"
          + " every row of the result, with while (rows.next())?";
    }
    if (!after(shop, new Charge(order, 1), new Charge(order, 1)).contains(order)) {
      return "order "
          + order
          + " is missing, and order 7 with the same charges is found. How does"
          + " your code compare two ids? == compares two Long objects, and not their numbers";
    }
    return "an order is missing that has " + rows + " rows. Is each order in a group of its own?";
  }

  /** Asks the learner's code: does it sort numbers by their digits? */
  private static boolean sortsAsText(TestShop shop) throws Exception {
    List<Long> twice =
        after(
            shop,
            Stream.of(2, 2, 111, 111, 3, 3)
                .map(order -> new Charge(order, 1))
                .toArray(Charge[]::new));
    return List.of(111L, 2L, 3L).equals(twice);
  }

  /** Asks the learner's code: does its query return the orders in ascending order? */
  private static boolean sortsByOrder(TestShop shop) throws Exception {
    FaultPoints faults = new FaultPoints();
    try (Connection connection = faults.around(shop.pool()).getConnection()) {
      DoubleCharges.find(connection);
    }
    return faults.steps().stream().anyMatch(sql -> SORTED.matcher(sql).find());
  }

  private static Charge charge(int push) {
    return new Charge(7, push);
  }

  /** Returns what the learner's code finds after these charges. */
  private static List<Long> after(TestShop shop, Charge... charges) throws Exception {
    shop.only(Stream.of(charges).mapToLong(Charge::order).distinct().toArray());
    for (Charge charge : charges) {
      Naive.charge(shop.pool(), TestShop.job(charge.order(), charge.push()));
    }
    return find(shop);
  }

  private static String shown(List<Long> orders) {
    return orders.isEmpty() ? "no order" : orders.toString();
  }

  @Test
  @Tag("task-1")
  @Order(2)
  @DisplayName("any charges, of orders that were pushed once or twice: all double ones are found")
  void any() throws Exception {
    try (TestShop shop = TestShop.open()) {
      Generated.inputs(60, DoubleChargesTest::charges)
          .first(
              List.of(),
              List.of(new Charge(7, 1), new Charge(7, 2)),
              List.of(new Charge(7, 1), new Charge(7, 1), new Charge(7, 1)),
              List.of(new Charge(7, 1), new Charge(17, 1)),
              List.of(new Charge(LARGE_ID, 1), new Charge(LARGE_ID, 2)))
          .smaller(Generated::smallerLists)
          .shownAs(charges -> charges.isEmpty() ? "no charge" : "the charges " + charges)
          .check(
              charges -> {
                shop.only(1, 2, 3, 7, 17, LARGE_ID);
                Map<Long, Integer> count = new TreeMap<>();
                for (Charge charge : charges) {
                  Naive.charge(shop.pool(), TestShop.job(charge.order(), charge.push()));
                  count.merge(charge.order(), 1, Integer::sum);
                }
                count.values().removeIf(times -> times == 1);
                check(shop, "", List.copyOf(count.keySet()));
              });
    }
  }

  private static List<Charge> charges(RandomGenerator random) {
    List<Long> orders = List.of(1L, 2L, 3L, 7L, 17L);
    List<Charge> charges = new ArrayList<>();
    int size = random.nextInt(9);
    for (int i = 0; i < size; i++) {
      charges.add(new Charge(orders.get(random.nextInt(5)), 1 + random.nextInt(2)));
    }
    return charges;
  }
}
