package jobsinpractice.lab10;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Given. The table {@code done}. Each method is a transaction of its own. */
final class Done {
  private final DataSource database;

  Done(DataSource database) {
    this.database = database;
  }

  /** Marks this key; returns false if it was marked already. */
  boolean mark(String key) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO done (job_key) VALUES (?) ON CONFLICT DO NOTHING")) {
      insert.setString(1, key);
      return insert.executeUpdate() == 1;
    }
  }

  /** Returns whether this key is marked. */
  boolean contains(String key) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement("SELECT 1 FROM done WHERE job_key = ?")) {
      select.setString(1, key);
      return select.executeQuery().next();
    }
  }
}
