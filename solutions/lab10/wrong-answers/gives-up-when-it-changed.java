// region: task-3
// caught by: two processes take one of two pieces at the same moment: both get one
// says: read it again, until your UPDATE
try (Connection connection = database.getConnection();
    PreparedStatement select =
        connection.prepareStatement("SELECT amount FROM stock WHERE item = ?")) {
  select.setString(1, item);
  java.sql.ResultSet row = select.executeQuery();
  if (!row.next() || row.getInt(1) <= 0) {
    return false;
  }
  try (PreparedStatement update =
      connection.prepareStatement(
          "UPDATE stock SET amount = amount - 1 WHERE item = ? AND amount = ?")) {
    update.setString(1, item);
    update.setInt(2, row.getInt(1));
    return update.executeUpdate() == 1;
  }
}
