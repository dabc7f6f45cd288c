package jobsinpractice.database;

import java.sql.Connection;
import java.sql.Statement;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Lets H2 accept one more clause of PostgreSQL: {@code ON CONFLICT (id) DO NOTHING}. H2 knows it
 * without the columns, and does the same.
 */
public final class H2Dialect {
  private static final Pattern COLUMNS =
      Pattern.compile(
          "\\bON\\s+CONFLICT\\s*\\([^)]*\\)\\s*DO\\s+NOTHING", Pattern.CASE_INSENSITIVE);

  private H2Dialect() {}

  /** Returns the same pool, whose connections accept the clause. */
  public static DataSource around(DataSource pool) {
    return Proxies.of(
        DataSource.class,
        pool,
        (self, method, arguments) -> {
          Object result = Proxies.call(pool, method, arguments);
          return result instanceof Connection connection ? around(connection) : result;
        });
  }

  private static Connection around(Connection connection) {
    return Proxies.of(
        Connection.class,
        connection,
        (self, method, arguments) -> {
          Object result = Proxies.call(connection, method, translated(arguments));
          return method.getName().equals("createStatement") ? around((Statement) result) : result;
        });
  }

  private static Statement around(Statement statement) {
    return Proxies.of(
        Statement.class,
        statement,
        (self, method, arguments) -> Proxies.call(statement, method, translated(arguments)));
  }

  private static Object[] translated(Object[] arguments) {
    if (arguments == null || !(arguments[0] instanceof String sql)) {
      return arguments;
    }
    Object[] translated = arguments.clone();
    translated[0] = COLUMNS.matcher(sql).replaceAll("ON CONFLICT DO NOTHING");
    return translated;
  }
}
