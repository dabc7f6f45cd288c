// region: task-1
// caught by: any charges, of orders that were pushed once or twice: all double ones are found
// says: each order is named once, however often it was charged
List<Long> orders = new ArrayList<>();
try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT a.order_id FROM charges a WHERE EXISTS (SELECT 1 FROM charges b"
                + " WHERE b.order_id = a.order_id AND b.id < a.id) ORDER BY a.order_id");
    ResultSet rows = select.executeQuery()) {
  while (rows.next()) {
    orders.add(rows.getLong(1));
  }
}
return orders;
