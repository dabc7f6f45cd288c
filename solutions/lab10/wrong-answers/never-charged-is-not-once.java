// region: task-1
// caught by: any charges, of orders that were pushed once or twice: all double ones are found
// says: and it was never charged
List<Long> twice = new ArrayList<>();
try (PreparedStatement select =
    connection.prepareStatement(
        "SELECT o.id FROM orders o LEFT JOIN charges c ON c.order_id = o.id"
            + " GROUP BY o.id HAVING COUNT(c.id) <> 1 ORDER BY o.id")) {
  ResultSet rows = select.executeQuery();
  while (rows.next()) {
    twice.add(rows.getLong(1));
  }
}
return twice;
