package jobsinpractice.fleet.day;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.h2.tools.Server;

/**
 * The shop's database: H2 in this process, which the workers reach over a port of 127.0.0.1. It has
 * the tables of lab 10, and a row for each run of a job, so that the score is what really happened.
 */
final class ShopDatabase implements AutoCloseable {
  /** H2 in PostgreSQL's mode, as in the tests of the labs. */
  private static final String MODE =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=10000";

  private static final List<String> TABLES =
      List.of(
          "CREATE TABLE orders (id BIGINT PRIMARY KEY, customer VARCHAR(20) NOT NULL,"
              + " cents BIGINT NOT NULL)",
          "CREATE TABLE charges (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,"
              + " order_id BIGINT NOT NULL, customer VARCHAR(20) NOT NULL, cents BIGINT NOT NULL,"
              + " jid VARCHAR(24) NOT NULL)",
          "CREATE TABLE done (job_key VARCHAR(100) PRIMARY KEY)",
          "CREATE TABLE runs (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,"
              + " jid VARCHAR(24) NOT NULL, type VARCHAR(40) NOT NULL, machine INT NOT NULL,"
              + " version INT NOT NULL, began DOUBLE PRECISION NOT NULL,"
              + " waited DOUBLE PRECISION NOT NULL, ended DOUBLE PRECISION, outcome VARCHAR(10),"
              + " wrong_customer BOOLEAN NOT NULL DEFAULT FALSE)");

  /** One run of a job; the end and the outcome are missing while it runs, and after a kill. */
  record Run(
      String jid,
      String type,
      int machine,
      int version,
      double began,
      double waited,
      double ended,
      String outcome,
      boolean wrongCustomer) {
    boolean is(String other) {
      return other.equals(outcome);
    }

    /** Returns for how many seconds it ran, or has been running. */
    double lasted(double now) {
      return (hasEnded() ? ended : now) - began;
    }

    boolean hasEnded() {
      return outcome != null;
    }
  }

  private final Server server;
  private final Connection connection;
  private final String url;

  ShopDatabase() throws SQLException {
    String login = "USER=shop;PASSWORD=" + UUID.randomUUID();
    String name = "mem:shop" + ProcessHandle.current().pid();
    connection = DriverManager.getConnection("jdbc:h2:" + name + MODE + ";" + login);
    System.setProperty("h2.bindAddress", "127.0.0.1");
    server = Server.createTcpServer("-tcpPort", "0", "-tcpDaemon").start();
    url = "jdbc:h2:tcp://127.0.0.1:" + server.getPort() + "/" + name + MODE + ";" + login;
    try (Statement statement = connection.createStatement()) {
      for (String table : TABLES) statement.execute(table);
    }
  }

  /** Returns the address for a worker, with the password. */
  String url() {
    return url;
  }

  synchronized void order(long id) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO orders VALUES (?, ?, 1990)")) {
      insert.setLong(1, id);
      insert.setString(2, "c" + id % 20);
      insert.executeUpdate();
    }
  }

  /** Removes what the try of an order has left. */
  synchronized void forget(long order) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("DELETE FROM charges WHERE order_id = " + order);
      statement.execute("DELETE FROM orders WHERE id = " + order);
    }
  }

  /** Returns how many orders were charged more than once. */
  synchronized long chargedTwice() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT COUNT(*) FROM (SELECT order_id FROM charges GROUP BY order_id"
                    + " HAVING COUNT(*) > 1) c")) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Returns all runs, in the order in which they began. */
  synchronized List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT jid, type, machine, version, began, waited, ended, outcome, wrong_customer"
                    + " FROM runs ORDER BY id")) {
      while (row.next()) {
        runs.add(
            new Run(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                row.getInt(4),
                row.getDouble(5),
                row.getDouble(6),
                row.getDouble(7),
                row.getString(8),
                row.getBoolean(9)));
      }
      return runs;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws SQLException {
    server.stop();
    connection.close();
  }
}
