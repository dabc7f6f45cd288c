// region: task-1
// caught by: any charges, of orders that were pushed once or twice: all double ones are found
// says: not in ascending order: ORDER BY order_id
List<Long> orders = new ArrayList<>();
try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT order_id FROM charges GROUP BY order_id HAVING COUNT(*) > 1"
                + " ORDER BY COUNT(*) DESC, order_id DESC");
    ResultSet rows = select.executeQuery()) {
  while (rows.next()) {
    orders.add(rows.getLong(1));
  }
}
return orders;
