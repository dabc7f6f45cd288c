// region: task-1
// caught by: any charges, of orders that were pushed once or twice: all double ones are found
// says: every row of the result
List<Long> twice = new ArrayList<>();
try (PreparedStatement select =
    connection.prepareStatement(
        "SELECT order_id FROM charges GROUP BY order_id HAVING COUNT(*) > 1 ORDER BY order_id")) {
  ResultSet rows = select.executeQuery();
  if (rows.next()) {
    twice.add(rows.getLong("order_id"));
  }
}
return twice;
