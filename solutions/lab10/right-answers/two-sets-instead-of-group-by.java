// region: task-1
    java.util.Set<Long> once = new java.util.HashSet<>();
    java.util.SortedSet<Long> more = new java.util.TreeSet<>();
    try (java.sql.Statement statement = connection.createStatement();
        java.sql.ResultSet rows = statement.executeQuery("SELECT order_id FROM charges")) {
      while (rows.next()) {
        long order = rows.getLong(1);
        if (!once.add(order)) {
          more.add(order);
        }
      }
    }
    return List.copyOf(more);
