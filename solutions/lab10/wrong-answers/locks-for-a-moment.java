// region: task-3
// caught by: two processes take the last piece at the same moment: one gets it
// says: in auto-commit mode each statement is a transaction of its own
try (Connection connection = database.getConnection();
    PreparedStatement select =
        connection.prepareStatement("SELECT amount FROM stock WHERE item = ? FOR UPDATE");
    PreparedStatement update =
        connection.prepareStatement("UPDATE stock SET amount = ? WHERE item = ?")) {
  select.setString(1, item);
  java.sql.ResultSet row = select.executeQuery();
  if (!row.next() || row.getInt(1) <= 0) {
    return false;
  }
  update.setInt(1, row.getInt(1) - 1);
  update.setString(2, item);
  update.executeUpdate();
  return true;
}
