// region: task-1
java.util.TreeMap<Long, Integer> counts = new java.util.TreeMap<>();
try (java.sql.Statement statement = connection.createStatement();
    java.sql.ResultSet rows = statement.executeQuery("SELECT order_id FROM charges")) {
  while (rows.next()) {
    counts.merge(rows.getLong("order_id"), 1, Integer::sum);
  }
}
counts.values().removeIf(count -> count < 2);
return List.copyOf(counts.keySet());
