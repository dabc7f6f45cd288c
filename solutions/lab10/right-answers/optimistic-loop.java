// region: task-3
try (Connection connection = database.getConnection();
    PreparedStatement select =
        connection.prepareStatement("SELECT amount FROM stock WHERE item = ?");
    PreparedStatement update =
        connection.prepareStatement(
            "UPDATE stock SET amount = ? WHERE item = ? AND amount = ?")) {
  while (true) {
    select.setString(1, item);
    int amount;
    try (java.sql.ResultSet row = select.executeQuery()) {
      amount = row.next() ? row.getInt(1) : 0;
    }
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
}
