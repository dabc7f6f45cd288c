// region: task-1
// caught by: any charges, of orders that were pushed once or twice: all double ones are found
// says: whose charges have different jids: it was pushed more than once
List<Long> orders = new ArrayList<>();
try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT order_id FROM charges GROUP BY order_id, jid HAVING COUNT(*) > 1"
                + " ORDER BY order_id");
    ResultSet rows = select.executeQuery()) {
  while (rows.next()) {
    orders.add(rows.getLong(1));
  }
}
return orders;
