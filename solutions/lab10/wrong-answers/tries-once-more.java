// region: task-3
// caught by: another process takes a piece after each step, and pieces are left: take gets one
// says: perhaps again and again
try (Connection connection = database.getConnection();
    PreparedStatement select =
        connection.prepareStatement("SELECT amount FROM stock WHERE item = ?");
    PreparedStatement update =
        connection.prepareStatement(
            "UPDATE stock SET amount = ? WHERE item = ? AND amount = ?")) {
  for (int attempt = 0; attempt < 2; attempt++) {
    select.setString(1, item);
    java.sql.ResultSet row = select.executeQuery();
    int amount = row.next() ? row.getInt(1) : 0;
    if (amount <= 0) {
      return false;
    }
    update.setInt(1, amount - 1);
    update.setString(2, item);
    update.setInt(3, amount);
    if (update.executeUpdate() == 1) {
      return true;
    }
  }
  return false;
}
