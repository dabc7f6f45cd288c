// region: task-1
// caught by: any charges, of orders that were pushed once or twice: all double ones are found
// says: compare the ids as numbers
java.util.Map<String, Integer> counts = new java.util.TreeMap<>();
try (PreparedStatement select =
        connection.prepareStatement("SELECT order_id FROM charges");
    ResultSet rows = select.executeQuery()) {
  while (rows.next()) {
    counts.merge(rows.getString(1), 1, Integer::sum);
  }
}
return counts.entrySet().stream()
    .filter(entry -> entry.getValue() > 1)
    .map(entry -> Long.valueOf(entry.getKey()))
    .toList();
