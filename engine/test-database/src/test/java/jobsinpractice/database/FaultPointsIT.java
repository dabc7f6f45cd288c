package jobsinpractice.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Fault points, on both databases")
class FaultPointsIT {
  private static final String SCHEMA = "CREATE TABLE charges (id INT PRIMARY KEY, cents BIGINT)";

  private static TestDatabase fresh(DatabaseKind kind) throws SQLException {
    if (kind == DatabaseKind.POSTGRESQL) {
      PostgresServer.whyMissing()
          .ifPresent(why -> System.out.println("PostgreSQL: skipped, " + why));
      assumeTrue(PostgresServer.whyMissing().isEmpty());
    }
    return TestDatabase.fresh(kind, SCHEMA);
  }

  private static void insertTwo(DataSource pool) throws SQLException {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      insert(connection, 1);
      insert(connection, 2);
      connection.commit();
    }
  }

  private static void insert(Connection connection, int id) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO charges\n VALUES (?, 100)")) {
      insert.setInt(1, id);
      insert.executeUpdate();
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("a crash between any two steps: both rows or none, and every point is met")
  void everyPoint(DatabaseKind kind) throws Exception {
    List<Long> rows = new ArrayList<>();
    try (TestDatabase database = fresh(kind)) {
      FaultPoints.atEachStep(
          faults -> {
            database.execute("DELETE FROM charges");
            boolean crashed = faults.attempt(() -> insertTwo(faults.around(database.pool())));
            rows.add(database.number("SELECT COUNT(*) FROM charges"));
            if (!crashed) {
              assertThat(faults.inLines())
                  .isEqualTo(
                      """
                      1  INSERT INTO charges VALUES (?, 100)
                      2  INSERT INTO charges VALUES (?, 100)
                      3  COMMIT""");
            }
            return crashed;
          });
    }
    assertThat(rows).containsExactly(0L, 0L, 0L, 2L, 2L);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("after the crash nothing has an effect: not catch, not finally, not another step")
  void noPower(DatabaseKind kind) throws Exception {
    try (TestDatabase database = fresh(kind)) {
      FaultPoints faults = new FaultPoints().crashAfter(1);
      DataSource pool = faults.around(database.pool());
      List<String> effects = new ArrayList<>();
      boolean crashed =
          faults.attempt(
              () -> {
                Connection connection = pool.getConnection();
                connection.setAutoCommit(false);
                try {
                  insert(connection, 1);
                } catch (Error e) {
                  assertThatThrownBy(connection::commit).isInstanceOf(PlugPulled.class);
                  assertThatThrownBy(pool::getConnection).isInstanceOf(PlugPulled.class);
                  assertThatThrownBy(() -> faults.step("mail", () -> effects.add("mail")))
                      .isInstanceOf(PlugPulled.class);
                } finally {
                  connection.close();
                }
              });
      assertThat(crashed).isTrue();
      assertThat(effects).isEmpty();
      assertThat(database.number("SELECT COUNT(*) FROM charges")).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("setAutoCommit(true) in a transaction commits, and is a step")
  void autoCommit(DatabaseKind kind) throws Exception {
    try (TestDatabase database = fresh(kind)) {
      FaultPoints faults = new FaultPoints();
      try (Connection connection = faults.around(database.pool()).getConnection()) {
        connection.setAutoCommit(false);
        insert(connection, 1);
        connection.setAutoCommit(true);
        connection.setAutoCommit(false);
        connection.setAutoCommit(true); // there is nothing to commit
      }
      assertThat(faults.steps()).hasSize(2).last().isEqualTo("COMMIT");
      assertThat(database.number("SELECT COUNT(*) FROM charges")).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("a failed statement breaks its transaction, on H2 as on PostgreSQL")
  void broken(DatabaseKind kind) throws Exception {
    try (TestDatabase database = fresh(kind)) {
      database.execute("INSERT INTO charges VALUES (1, 100)");
      try (Connection connection = new FaultPoints().around(database.pool()).getConnection()) {
        connection.setAutoCommit(false);
        insert(connection, 2);
        assertThatThrownBy(() -> insert(connection, 1))
            .isInstanceOfSatisfying(
                SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("23505"));
        assertThatThrownBy(() -> insert(connection, 3))
            .isInstanceOfSatisfying(
                SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("25P02"));
        assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);
        insert(connection, 4);
        connection.commit();
      }
      assertThat(database.rows("SELECT id FROM charges ORDER BY id"))
          .containsExactly(List.of("1"), List.of("4"));
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("the database refuses each statement in turn: nothing of the transaction is kept")
  void refused(DatabaseKind kind) throws Exception {
    List<String> refused = new ArrayList<>();
    try (TestDatabase database = fresh(kind)) {
      FaultPoints.refuseAtEachStep(
          faults -> {
            database.execute("DELETE FROM charges");
            DataSource pool = faults.around(database.pool());
            try {
              insertTwo(pool);
            } catch (SQLException e) {
              assertThat(e.getSQLState()).isEqualTo("57014");
              assertThat(faults.inLines()).endsWith("-- the database refuses: " + faults.refused());
            }
            refused.add(faults.refused());
            long expected = faults.refused().isEmpty() ? 2 : 0;
            assertThat(database.number("SELECT COUNT(*) FROM charges")).isEqualTo(expected);
            assertThat(faults.openConnections()).isZero();
          });
    }
    String insert = "INSERT INTO charges VALUES (?, 100)";
    assertThat(refused).containsExactly(insert, insert, "COMMIT", "");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("the lines show where another worker ran, and how many connections were open")
  void noted(DatabaseKind kind) throws Exception {
    try (TestDatabase database = fresh(kind)) {
      FaultPoints faults = new FaultPoints().pauseAfter(1, "-- here", () -> {});
      insertTwo(faults.around(database.pool()));
      assertThat(faults.inLines())
          .isEqualTo(
              """
              1  INSERT INTO charges VALUES (?, 100)
              -- here
              2  INSERT INTO charges VALUES (?, 100)
              3  COMMIT""");
      assertThat(faults.connectionsAtOnce()).isEqualTo(1);
      DataSource pool = faults.around(database.pool());
      try (Connection one = pool.getConnection();
          Connection two = pool.getConnection()) {
        assertThat(one).isNotSameAs(two);
      }
      assertThat(faults.connectionsAtOnce()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("ON CONFLICT DO NOTHING, with the columns and without them")
  void onConflict(DatabaseKind kind) throws Exception {
    try (TestDatabase database = fresh(kind);
        Connection connection = database.pool().getConnection();
        Statement statement = connection.createStatement()) {
      insert(connection, 1);
      assertThat(
              statement.executeUpdate(
                  "INSERT INTO charges VALUES (1, 5) ON CONFLICT (id) DO NOTHING"))
          .isZero();
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT INTO charges VALUES (1, 5) on conflict DO NOTHING")) {
        assertThat(insert.executeUpdate()).isZero();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("another process has its own static fields, and shares what is public")
  void otherProcess(DatabaseKind kind) throws Exception {
    try (TestDatabase database = fresh(kind)) {
      WorkerCode<String, Integer> here = new Counting();
      WorkerCode<String, Integer> there = WorkerCode.inAnotherProcess(Counting.class);
      int before = here.run(database.pool(), "");
      assertThat(there.run(database.pool(), "")).isEqualTo(1);
      assertThat(here.run(database.pool(), "")).isEqualTo(before + 1);
    }
  }

  @Test
  @DisplayName("a closed database is used again, unless a connection of it is still in use")
  void reused() throws Exception {
    TestDatabase first = TestDatabase.reused(SCHEMA);
    first.close();
    TestDatabase second = TestDatabase.reused(SCHEMA);
    assertThat(second).isSameAs(first);
    Connection kept = second.pool().getConnection();
    second.close();
    try (TestDatabase third = TestDatabase.reused(SCHEMA)) {
      assertThat(third).isNotSameAs(second);
      assertThat(third.number("SELECT COUNT(*) FROM charges")).isZero();
    }
    kept.close();
  }

  static final class Counting implements WorkerCode<String, Integer> {
    private static int count;

    @Override
    public Integer run(DataSource database, String argument) {
      return ++count;
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("a second worker runs to its end, or until it waits for the first one")
  void secondWorker(DatabaseKind kind) throws Exception {
    try (TestDatabase database = fresh(kind)) {
      database.execute("INSERT INTO charges VALUES (1, 100)");
      List<Long> cents = new ArrayList<>();
      List<Boolean> waited = new ArrayList<>();
      for (int n = 0; ; n++) {
        database.execute("UPDATE charges SET cents = 100");
        SecondWorker<Void> second = new SecondWorker<>(database, () -> add(database.pool(), 5));
        FaultPoints first = new FaultPoints().pauseAfter(n, second::run);
        add(first.around(database.pool()), 1);
        if (!second.started()) break;
        second.result();
        cents.add(database.number("SELECT cents FROM charges"));
        waited.add(second.waited());
      }
      // Stopped after its SELECT, the first worker overwrites the second one's update. Stopped
      // after its UPDATE, it makes the second one wait, which has read the old value by then.
      assertThat(cents).containsExactly(106L, 101L, 105L, 106L);
      assertThat(waited).containsExactly(false, false, true, false);
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("a second worker that inserts the same key waits for the first one's transaction")
  void sameKey(DatabaseKind kind) throws Exception {
    try (TestDatabase database = fresh(kind)) {
      database.execute("CREATE TABLE done (job_key VARCHAR(100) PRIMARY KEY)");
      SecondWorker<Integer> second = new SecondWorker<>(database, () -> claim(database.pool()));
      FaultPoints first = new FaultPoints().pauseAfter(1, second::run);
      assertThat(claim(first.around(database.pool()))).isEqualTo(1);
      assertThat(second.waited()).isTrue();
      assertThat(second.result()).isZero();
    }
  }

  private static int claim(DataSource pool) throws SQLException {
    try (Connection connection = pool.getConnection();
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO done VALUES ('a') ON CONFLICT DO NOTHING")) {
      connection.setAutoCommit(false);
      int rows = insert.executeUpdate();
      connection.commit();
      return rows;
    }
  }

  private static Void add(DataSource pool, int more) throws SQLException {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      long cents;
      try (PreparedStatement select = connection.prepareStatement("SELECT cents FROM charges");
          ResultSet row = select.executeQuery()) {
        row.next();
        cents = row.getLong(1);
      }
      try (PreparedStatement update = connection.prepareStatement("UPDATE charges SET cents = ?")) {
        update.setLong(1, cents + more);
        update.executeUpdate();
      }
      connection.commit();
    }
    return null;
  }
}
