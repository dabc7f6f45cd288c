// region: task-1
// caught by: any charges, of orders that were pushed once or twice: all double ones are found
// says: its customer has another one: group by the order alone
List<Long> orders = new ArrayList<>();
try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT DISTINCT order_id FROM charges WHERE customer IN (SELECT customer FROM charges"
                + " GROUP BY customer HAVING COUNT(*) > 1) ORDER BY order_id");
    ResultSet rows = select.executeQuery()) {
  while (rows.next()) {
    orders.add(rows.getLong(1));
  }
}
return orders;
