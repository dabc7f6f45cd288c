// region: task-1
// caught by: the plug is pulled after the charge, and the job runs again: the order is found
// says: and one that was charged three times is found
List<Long> orders = new ArrayList<>();
try (PreparedStatement select = connection.prepareStatement("SELECT order_id FROM charges GROUP BY order_id HAVING COUNT(*) > 2 ORDER BY 1");
    ResultSet rows = select.executeQuery()) {
  while (rows.next()) {
    orders.add(rows.getLong(1));
  }
}
return orders;
