// region: task-3
// caught by: one process takes any number of pieces: it gets what is there, and no more
// says: gives the piece back
try (Connection connection = database.getConnection()) {
  try (PreparedStatement update =
      connection.prepareStatement("UPDATE stock SET amount = amount - 1 WHERE item = ?")) {
    update.setString(1, item);
    if (update.executeUpdate() == 0) {
      return false;
    }
  }
  try (PreparedStatement select =
      connection.prepareStatement("SELECT amount FROM stock WHERE item = ?")) {
    select.setString(1, item);
    java.sql.ResultSet row = select.executeQuery();
    if (row.next() && row.getInt(1) >= 0) {
      return true;
    }
  }
  try (PreparedStatement back =
      connection.prepareStatement("UPDATE stock SET amount = amount + 1 WHERE item = ?")) {
    back.setString(1, item);
    back.executeUpdate();
  }
  return false;
}
