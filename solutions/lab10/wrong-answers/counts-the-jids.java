// region: task-1
// caught by: the plug is pulled after the charge, and the job runs again: the order is found
// says: Count the rows of the order, not its jids
List<Long> orders = new ArrayList<>();
try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT order_id FROM charges GROUP BY order_id HAVING COUNT(DISTINCT jid) > 1"
                + " ORDER BY order_id");
    ResultSet rows = select.executeQuery()) {
  while (rows.next()) {
    orders.add(rows.getLong(1));
  }
}
return orders;
