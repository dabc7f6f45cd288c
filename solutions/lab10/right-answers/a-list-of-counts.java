// region: task-1
java.util.Map<Long, Integer> counts = new java.util.TreeMap<>();
try (java.sql.Statement statement = connection.createStatement();
    ResultSet rows = statement.executeQuery("SELECT order_id FROM charges")) {
  while (rows.next()) {
    counts.merge(rows.getLong("order_id"), 1, Integer::sum);
  }
}
List<Long> twice = new ArrayList<>();
counts.forEach(
    (order, times) -> {
      if (times > 1) twice.add(order);
    });
return twice;
