// region: task-3
// caught by: two processes take one of two pieces at the same moment: both get one
// says: SQL state 40001
    try (java.sql.Connection connection = database.getConnection()) {
      connection.setTransactionIsolation(java.sql.Connection.TRANSACTION_SERIALIZABLE);
      connection.setAutoCommit(false);
      int amount;
      try (java.sql.PreparedStatement select =
          connection.prepareStatement("SELECT amount FROM stock WHERE item = ?")) {
        select.setString(1, item);
        java.sql.ResultSet row = select.executeQuery();
        amount = row.next() ? row.getInt(1) : 0;
      }
      if (amount <= 0) {
        return false;
      }
      try (java.sql.PreparedStatement update =
          connection.prepareStatement("UPDATE stock SET amount = ? WHERE item = ?")) {
        update.setInt(1, amount - 1);
        update.setString(2, item);
        update.executeUpdate();
      }
      connection.commit();
      return true;
    } catch (SQLException e) {
      if ("40001".equals(e.getSQLState())) {
        return false; // another process was faster
      }
      throw e;
    }
