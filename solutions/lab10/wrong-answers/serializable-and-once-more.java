// region: task-3
// caught by: another process takes a piece after each step, and pieces are left: take gets one
// says: can end your transaction more than once
for (int attempt = 0; ; attempt++) {
  try (Connection connection = database.getConnection()) {
    connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
    connection.setAutoCommit(false);
    try (PreparedStatement select =
            connection.prepareStatement("SELECT amount FROM stock WHERE item = ?");
        PreparedStatement update =
            connection.prepareStatement("UPDATE stock SET amount = ? WHERE item = ?")) {
      select.setString(1, item);
      java.sql.ResultSet row = select.executeQuery();
      int amount = row.next() ? row.getInt(1) : 0;
      if (amount > 0) {
        update.setInt(1, amount - 1);
        update.setString(2, item);
        update.executeUpdate();
      }
      connection.commit();
      return amount > 0;
    } catch (SQLException e) {
      connection.rollback();
      if (!e.getSQLState().startsWith("40") || attempt > 0) {
        throw e;
      }
    }
  }
}
