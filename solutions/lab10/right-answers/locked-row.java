// region: task-3
try (Connection connection = database.getConnection()) {
  connection.setAutoCommit(false);
  try (PreparedStatement select =
      connection.prepareStatement("SELECT amount FROM stock WHERE item = ? FOR UPDATE")) {
    select.setString(1, item);
    java.sql.ResultSet row = select.executeQuery();
    boolean there = row.next() && row.getInt(1) > 0;
    if (there) {
      try (PreparedStatement update =
          connection.prepareStatement("UPDATE stock SET amount = ? WHERE item = ?")) {
        update.setInt(1, row.getInt(1) - 1);
        update.setString(2, item);
        update.executeUpdate();
      }
    }
    connection.commit();
    return there;
  }
}
