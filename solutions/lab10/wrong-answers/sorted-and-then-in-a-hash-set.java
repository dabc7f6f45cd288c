// region: task-1
// caught by: any charges, of orders that were pushed once or twice: all double ones are found
// says: Your query sorts them, and your code loses that order afterwards
java.util.Set<Long> seen = new java.util.HashSet<>();
java.util.Set<Long> twice = new java.util.HashSet<>();
try (PreparedStatement select =
        connection.prepareStatement("SELECT order_id FROM charges ORDER BY order_id");
    ResultSet rows = select.executeQuery()) {
  while (rows.next()) {
    long order = rows.getLong(1);
    if (!seen.add(order)) twice.add(order);
  }
}
return new ArrayList<>(twice);
