// region: task-3
// caught by: two processes take the last piece at the same moment: one gets it
// says: both processes found a piece, and both subtracted one
try (Connection connection = database.getConnection()) {
  connection.setAutoCommit(false);
  try (PreparedStatement select =
      connection.prepareStatement("SELECT amount FROM stock WHERE item = ?")) {
    select.setString(1, item);
    java.sql.ResultSet row = select.executeQuery();
    if (!row.next() || row.getInt(1) <= 0) {
      return false;
    }
  }
  try (PreparedStatement update =
      connection.prepareStatement("UPDATE stock SET amount = amount - 1 WHERE item = ?")) {
    update.setString(1, item);
    update.executeUpdate();
  }
  connection.commit();
  return true;
}
