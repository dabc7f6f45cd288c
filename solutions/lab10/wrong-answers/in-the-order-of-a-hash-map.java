// region: task-1
// caught by: any charges, of orders that were pushed once or twice: all double ones are found
// says: but not in ascending order
java.util.Map<Long, Integer> seen = new java.util.HashMap<>();
try (PreparedStatement select = connection.prepareStatement("SELECT order_id FROM charges");
    ResultSet rows = select.executeQuery()) {
  while (rows.next()) {
    seen.merge(rows.getLong(1), 1, Integer::sum);
  }
}
List<Long> twice = new ArrayList<>();
seen.forEach((order, count) -> { if (count > 1) twice.add(order); });
return twice;
