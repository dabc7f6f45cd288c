// region: task-3
    try (java.sql.Connection connection = database.getConnection();
        java.sql.PreparedStatement select =
            connection.prepareStatement("SELECT amount FROM stock WHERE item = ?");
        java.sql.PreparedStatement update =
            connection.prepareStatement(
                "UPDATE stock SET amount = ? WHERE item = ? AND amount = ?")) {
      while (true) {
        select.setString(1, item);
        int seen;
        try (java.sql.ResultSet row = select.executeQuery()) {
          if (!row.next()) {
            return false;
          }
          seen = row.getInt("amount");
        }
        if (seen < 1) {
          return false;
        }
        update.setInt(1, seen - 1);
        update.setString(2, item);
        update.setInt(3, seen);
        if (update.executeUpdate() == 1) {
          return true;
        }
      }
    }
