package jobsinpractice.database;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Wraps connections, so that each statement and commit is a step of {@link FaultPoints}. On both
 * databases, a failed statement breaks its transaction until a rollback, as PostgreSQL does it.
 */
final class FaultyConnections {
  private final FaultPoints faults;
  private final List<Connection> open = new ArrayList<>();
  private int mostOpen;

  FaultyConnections(FaultPoints faults) {
    this.faults = faults;
  }

  DataSource around(DataSource pool) {
    return Proxies.of(
        DataSource.class,
        pool,
        (self, method, arguments) -> {
          faults.checkPower();
          Object result = Proxies.call(pool, method, arguments);
          return result instanceof Connection connection ? around(connection) : result;
        });
  }

  private Connection around(Connection connection) {
    open.add(connection);
    mostOpen = Math.max(mostOpen, open.size());
    Wrapped wrapped = new Wrapped(connection);
    return Proxies.of(Connection.class, connection, wrapped::call);
  }

  int mostOpen() {
    return mostOpen;
  }

  private static SQLException timeout() {
    return new SQLException("canceling statement due to statement timeout", "57014");
  }

  int open() {
    return open.size();
  }

  /** Does to the open connections what the server does when a client is gone. */
  void loseAll() {
    for (Connection connection : open) {
      try (connection) {
        if (!connection.isClosed() && !connection.getAutoCommit()) {
          connection.rollback();
        }
      } catch (SQLException e) {
        throw new IllegalStateException("the rollback of a lost connection failed", e);
      }
    }
    open.clear();
  }

  /** One connection, and whether a statement of its transaction has failed. */
  private final class Wrapped {
    private final Connection real;
    private boolean broken;

    /** Whether a statement has run since the last commit or rollback. */
    private boolean pending;

    Wrapped(Connection real) {
      this.real = real;
    }

    Object call(Object self, Method method, Object[] arguments) throws Throwable {
      switch (method.getName()) {
        case "close":
          return open.remove(real) ? Proxies.call(real, method, arguments) : null;
        case "isClosed":
          return Proxies.call(real, method, arguments);
        case "commit":
          return commit(method, arguments);
        case "rollback":
          faults.checkPower();
          broken = false;
          pending = false;
          return Proxies.call(real, method, arguments);
        case "setAutoCommit":
          return setAutoCommit(method, arguments);
        default:
          faults.checkPower();
          Object result = Proxies.call(real, method, arguments);
          String sql = arguments != null && arguments[0] instanceof String text ? text : "";
          return result instanceof Statement statement
              ? around((Connection) self, statement, sql)
              : result;
      }
    }

    private Object setAutoCommit(Method method, Object[] arguments) throws Throwable {
      faults.checkPower();
      boolean commits = arguments[0].equals(true) && !real.getAutoCommit() && pending;
      return commits ? commit(method, arguments) : Proxies.call(real, method, arguments);
    }

    private Object commit(Method method, Object[] arguments) throws Throwable {
      faults.before();
      boolean work = pending;
      pending = false;
      if (broken) {
        broken = false;
        real.rollback();
        throw new SQLException(
            "The transaction was rolled back: a statement failed in it", "25P02");
      }
      if (work && faults.refuses("COMMIT")) {
        real.rollback();
        throw timeout();
      }
      Object result = Proxies.call(real, method, arguments);
      faults.after("COMMIT");
      return result;
    }

    private Statement around(Connection self, Statement statement, String sql) {
      return Proxies.of(
          Proxies.typeOf(statement),
          statement,
          (proxy, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
              boolean named = arguments != null && arguments[0] instanceof String;
              return execute(statement, method, arguments, named ? (String) arguments[0] : sql);
            }
            if (method.getName().equals("close")) {
              return Proxies.call(statement, method, arguments);
            }
            faults.checkPower();
            return method.getName().equals("getConnection")
                ? self
                : Proxies.call(statement, method, arguments);
          });
    }

    private Object execute(Statement statement, Method method, Object[] arguments, String sql)
        throws Throwable {
      faults.before();
      if (broken) {
        throw new SQLException(
            "current transaction is aborted, commands ignored until end of transaction block",
            "25P02");
      }
      pending = true;
      if (faults.refuses(sql)) {
        broken = !real.getAutoCommit();
        throw timeout();
      }
      Object result;
      try {
        result = Proxies.call(statement, method, arguments);
      } catch (SQLException e) {
        broken = !real.getAutoCommit();
        throw e;
      }
      faults.after(sql);
      return result;
    }
  }
}
