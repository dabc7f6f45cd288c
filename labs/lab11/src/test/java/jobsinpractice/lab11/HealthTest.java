package jobsinpractice.lab11;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobsinpractice.database.DatabaseKind;
import jobsinpractice.database.FaultPoints;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(11)
@DisplayName("Health")
class HealthTest {
  static final Task HEALTH =
      Shop.explained(
          Task.of(11, 5, "keep it healthy")
              .asks(
                  "return the age of the oldest unsent row, delete sent rows in small pieces, and return an"
                      + " index for the relay's query")
              .lookAt("Sql.time (this lab) · chapter 11, \"Keep it healthy\"")
              .whenThrown(
                  NullPointerException.class,
                  "a null was used. Is it the result of MIN(created_at)? It finds null when there is no"
                      + " unsent row: then the lag is zero"));

  /** A row that was added some seconds ago, and maybe sent some seconds ago. */
  record Added(long secondsAgo, Long sentSecondsAgo) {
    @Override
    public String toString() {
      String added =
          secondsAgo < 0 ? "added in " + -secondsAgo + " s" : "added " + secondsAgo + " s ago";
      String sent = sentSecondsAgo == null ? "unsent" : "sent " + sentSecondsAgo + " s ago";
      return "(" + added + ", " + sent + ")";
    }
  }

  private static void fill(Shop shop, List<Added> rows) throws SQLException {
    shop.database.execute("DELETE FROM outbox");
    Instant now = shop.clock.instant();
    try (Connection connection = shop.transaction()) {
      for (int i = 0; i < rows.size(); i++) {
        Added row = rows.get(i);
        Instant sent = row.sentSecondsAgo == null ? null : now.minusSeconds(row.sentSecondsAgo);
        String jid = String.format(Locale.ROOT, "%024x", i);
        Shop.insert(connection, i, jid, now.minusSeconds(row.secondsAgo), sent);
      }
      connection.commit();
    }
  }

  private static String shown(List<Added> rows) {
    return rows.isEmpty() ? "no rows" : "rows: " + rows;
  }

  @Test
  @Tag("task-5")
  @Order(1)
  @DisplayName("the lag is the age of the oldest unsent row, for any rows")
  @Promise("It is never negative.")
  void lag() throws Exception {
    try (Shop shop = new Shop()) {
      Generated.inputs(40, HealthTest::rows)
          .first(
              List.of(new Added(90, null)),
              List.of(),
              List.of(new Added(90, 80L)),
              List.of(new Added(90, 80L), new Added(30, null)),
              List.of(new Added(10, null), new Added(40, null)),
              List.of(new Added(-5, null)))
          .smaller(Generated::smallerLists)
          .shownAs(HealthTest::shown)
          .check(rows -> lag(shop, rows));
      fraction(shop);
    }
  }

  private static void fraction(Shop shop) throws SQLException {
    shop.database.execute("DELETE FROM outbox");
    shop.row(11);
    Duration got = new Health(shop.database.pool()).lag(shop.clock.instant().plusMillis(1_400));
    HEALTH
        .expect(1.4, "s")
        .given("an unsent row that was added 1.4 s ago")
        .got(got.toMillis() / 1e3)
        .butIf(
            1,
            "the fraction of the second is lost. Is the lag counted in whole seconds (getSeconds,"
                + " ChronoUnit.SECONDS)? Duration.between(created, now) keeps it")
        .otherwise("now minus created_at, as they are");
  }

  private static List<Added> rows(RandomGenerator random) {
    List<Added> rows = new ArrayList<>();
    int size = random.nextInt(6);
    for (int i = 0; i < size; i++) {
      long ago = 1 + random.nextInt(500);
      rows.add(new Added(ago, random.nextBoolean() ? null : (long) random.nextInt((int) ago)));
    }
    return rows;
  }

  private static void lag(Shop shop, List<Added> rows) throws Exception {
    fill(shop, rows);
    List<Long> unsent =
        rows.stream().filter(row -> row.sentSecondsAgo == null).map(row -> row.secondsAgo).toList();
    long expected = Math.max(0, unsent.stream().max(Long::compare).orElse(0L));
    Duration got = new Health(shop.database.pool()).lag(shop.clock.instant());
    boolean counts =
        got != null
            && got.toSeconds() == unsent.size()
            && expected != unsent.size()
            && counts(shop);
    HEALTH
        .expect(expected, "s")
        .got(got == null ? Double.NaN : got.toMillis() / 1e3)
        .butIf(
            lag -> lag < 0,
            "the row's clock is ahead of yours; a lag below 0 would calm down an alert. Return zero")
        .butIf(
            lag -> Double.isNaN(lag), "lag returned null: return Duration.ZERO if no row is unsent")
        .butIf(
            lag -> expected == 0 && unsent.contains((long) -lag),
            "the row's clock is ahead of yours, so the row has not waited at all. Return zero, and not"
                + " the time until its created_at")
        .butIf(
            lag -> counts,
            "that is the number of unsent rows. A sale adds a thousand of them within a second; the lag"
                + " is the age of the oldest one")
        .butIf(
            lag -> lag == 0 && expected > 0,
            "zero, although a row is waiting. Does your query find the unsent rows? And which of the two"
                + " times is the later one? Duration.between(created, now)")
        .butIf(
            lag ->
                rows.stream().anyMatch(row -> row.sentSecondsAgo != null && row.secondsAgo == lag),
            "that is the age of a row that is sent: only unsent rows wait")
        .butIf(
            lag -> unsent.contains((long) (double) lag),
            "that is the age of another unsent row, and not of the oldest one. The row with the lowest"
                + " id is not always the oldest: take MIN(created_at)")
        .otherwise("now minus the oldest created_at of the unsent rows");
  }

  /** Asks the learner's code: does it count the rows? */
  private static boolean counts(Shop shop) throws SQLException {
    fill(shop, List.of(new Added(90, null), new Added(90, null), new Added(90, null)));
    return new Health(shop.database.pool()).lag(shop.clock.instant()).toSeconds() == 3;
  }

  @Test
  @Tag("task-5")
  @Order(2)
  @DisplayName("the clean-up deletes rows that were sent before the time, and no others")
  @Promise("cleanUp(before) deletes only rows that were sent before that time.")
  void cleansUp() throws Exception {
    try (Shop shop = new Shop()) {
      Generated.inputs(40, HealthTest::rows)
          .first(
              List.of(new Added(300, null)),
              List.of(new Added(300, 200L), new Added(300, 20L), new Added(300, null)),
              List.of(new Added(300, null), new Added(300, 200L)),
              List.of(new Added(300, 100L), new Added(300, 200L)),
              List.of())
          .smaller(Generated::smallerLists)
          .shownAs(rows -> shown(rows) + "; cleanUp of what was sent more than 100 s ago")
          .check(rows -> cleansUp(shop, rows));
    }
  }

  private static void cleansUp(Shop shop, List<Added> rows) throws Exception {
    fill(shop, rows);
    int deleted = new Health(shop.database.pool()).cleanUp(shop.clock.instant().minusSeconds(100));
    List<Long> left = new ArrayList<>();
    List<Long> expected = new ArrayList<>();
    for (List<String> row : shop.database.rows("SELECT order_id FROM outbox ORDER BY order_id")) {
      left.add(Long.valueOf(row.get(0)));
    }
    for (int i = 0; i < rows.size(); i++) {
      Long sent = rows.get(i).sentSecondsAgo;
      if (sent == null || sent <= 100) {
        expected.add((long) i);
      }
    }
    boolean unsentGone =
        expected.stream()
            .anyMatch(i -> rows.get((int) (long) i).sentSecondsAgo == null && !left.contains(i));
    HEALTH
        .expect(expected)
        .given("the rows that are left, numbered from 0")
        .got(left)
        .butIf(
            got -> unsentGone,
            "a row was deleted that is not sent: its job is lost, however old the row is")
        .butIf(
            got ->
                expected.stream()
                    .allMatch(i -> got.contains(i) || exactly100(rows.get((int) (long) i))),
            why(shop, left, expected, deleted == rows.size() - expected.size()))
        .butIf(
            got -> !got.containsAll(expected),
            "a row was deleted that was sent after the time: a sent_at before the time decides, and not"
                + " the id or created_at")
        .otherwise("delete what has a sent_at before the time");
    HEALTH
        .expect(rows.size() - expected.size(), "rows")
        .given("what cleanUp returns")
        .got(deleted)
        .butIf(
            number -> number != rows.size() - expected.size(),
            "the right rows are deleted, and their number is wrong: add up what the DELETE of each piece"
                + " returns")
        .otherwise("the number of rows that were deleted");
  }

  private static boolean exactly100(Added row) {
    return row.sentSecondsAgo != null && row.sentSecondsAgo == 100;
  }

  /** Asks the learner's code: does it delete whole pieces? */
  private static boolean deletesWholePieces(Shop shop) throws SQLException {
    fill(shop, Collections.nCopies(Health.PIECE, new Added(300, 200L)));
    new Health(shop.database.pool()).cleanUp(shop.clock.instant().minusSeconds(100));
    return shop.count("TRUE") == 0;
  }

  private static String why(Shop shop, List<Long> left, List<Long> expected, boolean rightNumber)
      throws SQLException {
    if (rightNumber && left.containsAll(expected) && left.size() > expected.size()) {
      return "cleanUp returned the right number, but the rows are still there. Perhaps they were deleted,"
          + " and not committed, so the pool rolled that back: after setAutoCommit(false), commit()"
          + " each piece, and also the last piece, of fewer than 100 rows";
    }
    if (left.containsAll(expected) && left.size() > expected.size() && !deletesWholePieces(shop)) {
      return "a row that was sent before the time is still there, and so are 100 such rows. Which rows"
          + " does your WHERE find? sent_at < ?, with the time that cleanUp got";
    }
    return left.containsAll(expected)
        ? "a row that was sent before the time is still there. Does the last piece, of fewer than 100"
            + " rows, also go? Repeat until a DELETE finds none"
        : "a row was deleted that was sent exactly at the time, and not before it: sent_at < ?";
  }

  @Test
  @Tag("task-5")
  @Order(3)
  @DisplayName("250 rows are deleted in transactions of at most 100, and orders go on meanwhile")
  @Promise("A transaction must delete at most 100 rows.")
  void pieces() throws Exception {
    try (Shop shop = new Shop()) {
      List<Added> sent = new ArrayList<>();
      for (int i = 0; i < 250; i++) {
        sent.add(new Added(300, 200L));
      }
      fill(shop, sent);
      List<Long> left = new ArrayList<>(List.of(250L));
      FaultPoints faults = new FaultPoints();
      watch(shop, faults, left);
      int deleted =
          new Health(faults.around(shop.database.pool()))
              .cleanUp(shop.clock.instant().minusSeconds(100));
      left.add(shop.count("TRUE"));
      long largest = 0;
      for (int i = 1; i < left.size(); i++) {
        largest = Math.max(largest, left.get(i - 1) - left.get(i));
      }
      HEALTH
          .expectThat("no transaction deletes more than 100 rows, and at the end all are deleted")
          .given("250 rows that were sent long ago")
          .butIf(
              largest > Health.PIECE,
              "one transaction deleted " + largest,
              "it locks all of them until its commit, and a long transaction keeps the database from"
                  + " reusing space. Delete at most 100, commit, and repeat")
          .butIf(
              deleted == 100 && left.get(left.size() - 1) == 150,
              "150 are left",
              "only one piece was deleted: repeat until nothing is left")
          .otherwise(
              left.get(left.size() - 1) == 0,
              left.get(left.size() - 1) + " are left",
              "repeat until nothing is left");
    }
  }

  /** Counts the committed rows after each step. */
  private static void watch(Shop shop, FaultPoints faults, List<Long> left) {
    int next = faults.steps().size() + 1;
    faults.pauseAfter(
        next,
        () -> {
          left.add(Shop.quietly(() -> shop.count("TRUE")));
          watch(shop, faults, left);
        });
  }

  @Test
  @Tag("task-5")
  @Order(4)
  @DisplayName("among 3,000 sent rows, the relay's query reads only the few that it needs")
  @Promise("With the index, the relay's query must not read the rows that were sent.")
  void index() throws Exception {
    try (Shop shop = new Shop()) {
      accepted(shop, Health.index());
      manyRows(shop, 2_995);
      long rows = readBy(shop, OldestRows.SQL.replace("?", "10"));
      HEALTH
          .expectThat("the relay's query reads at most 20 rows")
          .given("3,000 rows, of which 5 are unsent; " + Health.index())
          .butIf(
              rows > 2_900,
              "it reads " + rows,
              "each poll reads the whole table, five times a second, and it gets slower with each"
                  + " order. Begin the index with the column in the query's WHERE")
          .otherwise(rows <= 20, "it reads " + rows, "an index that begins with sent_at");
    }
  }

  /** What a query for several relays can look like: it leaves out rows with an older one. */
  private static final String WITHOUT_OLDER =
      "SELECT id, jid, job, order_id FROM outbox WHERE sent_at IS NULL AND NOT EXISTS"
          + " (SELECT 1 FROM outbox older WHERE older.order_id = outbox.order_id"
          + " AND older.id < outbox.id AND older.sent_at IS NULL) ORDER BY id LIMIT 10";

  @Test
  @Tag("task-5")
  @Order(5)
  @DisplayName("with 1,000 unsent rows, the search for older rows of an order reads few for each")
  @Promise("When a thousand rows wait, each of these searches must read at most 10 rows.")
  void backlog() throws Exception {
    try (Shop shop = new Shop()) {
      accepted(shop, Health.index());
      manyRows(shop, 2_000);
      long rows = readForEachRow(shop);
      HEALTH
          .expectThat("the search for an older row of the same order reads at most 10 rows")
          .given(
              "3,000 rows, of which 1,000 are unsent. The query of several relays searches, for each"
                  + " unsent row, for an older one of its order; "
                  + Health.index())
          .butIf(
              rows > 900,
              "it reads " + rows + " rows for each unsent row",
              "your index finds the unsent rows, and not those of one order, so the query compares each"
                  + " unsent row with all others: a million for one poll, just when the relay is behind."
                  + " Which column finds the rows of one order? Put it into the index, directly after"
                  + " sent_at")
          .otherwise(rows <= 10, "it reads " + rows, "an index on sent_at and order_id");
    }
  }

  /** Adds 3,000 rows of as many orders, of which the first ones are sent. */
  private static void manyRows(Shop shop, int sent) throws SQLException {
    boolean h2 = isH2(shop);
    shop.database.execute(
        "INSERT INTO outbox (jid, job, order_id, created_at, sent_at) SELECT CAST(n AS VARCHAR),"
            + " 'ShipOrder', n, CURRENT_TIMESTAMP,"
            + (" CASE WHEN n <= " + sent + " THEN CURRENT_TIMESTAMP END FROM ")
            + (h2
                ? "(SELECT \"X\" AS n FROM SYSTEM_RANGE(1, 3000)) AS t"
                : "generate_series(1, 3000) AS n"),
        h2 ? "ANALYZE" : "ANALYZE outbox");
  }

  private static boolean isH2(Shop shop) {
    return shop.database.kind() == DatabaseKind.H2;
  }

  private static void accepted(Shop shop, String index) {
    HEALTH
        .expectA("a statement that creates an index", (String text) -> !text.isBlank())
        .given("what index() returns")
        .got(index)
        .butIfNull("index() returned null: return the statement as text")
        .butIf(String::isBlank, "index() returned an empty text: return the statement")
        .otherwise("CREATE INDEX name ON outbox (columns)");
    String answer = "";
    try {
      shop.database.execute(index);
    } catch (SQLException e) {
      answer = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
    boolean partial = index.toUpperCase(Locale.ROOT).contains("WHERE") && isH2(shop);
    HEALTH
        .expectThat("the database accepts the statement of index()")
        .given(index)
        .butIf(
            !answer.isEmpty() && partial,
            "it refuses: " + answer,
            "the tests run on H2, which has no partial indexes (CREATE INDEX … WHERE …). PostgreSQL"
                + " has them. Return an index on columns, which works on both: begin with the column"
                + " in the query's WHERE")
        .butIf(
            !answer.isEmpty(),
            "it refuses: " + answer,
            "index() returns one SQL statement: CREATE INDEX name ON outbox (columns)")
        .otherwise(true, "", "");
  }

  /** Returns the plan of a query that has run: one text for H2, lines for PostgreSQL. */
  private static List<String> plan(Shop shop, String query) throws SQLException {
    List<String> lines = new ArrayList<>();
    shop.database
        .rows("EXPLAIN ANALYZE " + query)
        .forEach(row -> lines.add(row.get(0).replaceAll("\\s+", " ")));
    return lines;
  }

  private static long readBy(Shop shop, String query) throws SQLException {
    List<String> plan = plan(shop, query);
    return isH2(shop)
        ? numbers(plan.toString(), SCANNED).stream().mapToLong(Long::longValue).sum()
        : readByPostgres(plan);
  }

  /** Returns how many rows the inner query reads for each row of the outer one. */
  private static long readForEachRow(Shop shop) throws SQLException {
    List<String> plan = plan(shop, WITHOUT_OLDER);
    if (!isH2(shop)) {
      return readByPostgres(plan) / 1_000;
    }
    List<Long> scans = numbers(plan.toString(), SCANNED); // of the outer query, and of an inner one
    return scans.get(scans.size() - 1);
  }

  private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");
  private static final Pattern ROWS = Pattern.compile("actual .*rows=([\\d.]+) loops=(\\d+)");
  private static final Pattern REMOVED = Pattern.compile("Rows Removed by Filter: (\\d+)");

  private static List<Long> numbers(String plan, Pattern number) {
    return number.matcher(plan).results().map(found -> Long.valueOf(found.group(1))).toList();
  }

  /** Adds up what each scan has returned and removed, in all of its loops. */
  private static long readByPostgres(List<String> plan) {
    double sum = 0;
    double loops = 1;
    for (String line : plan) {
      Matcher rows = ROWS.matcher(line);
      if (rows.find()) {
        loops = Double.parseDouble(rows.group(2));
        sum += line.contains("Scan") ? Double.parseDouble(rows.group(1)) * loops : 0;
      }
      for (long removed : numbers(line, REMOVED)) {
        sum += removed * loops;
      }
    }
    return Math.round(sum);
  }
}
