package jobsinpractice.lab11;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Given. Chooses what a relay pushes next. */
interface Rows {
  /**
   * Returns unsent rows, lowest id first.
   *
   * @param connection the relay's; its transaction goes on when this returns
   * @param limit most rows to return, at least 1
   */
  List<Row> next(Connection connection, int limit) throws SQLException;
}
