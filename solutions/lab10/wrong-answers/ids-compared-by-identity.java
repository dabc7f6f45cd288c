// region: task-1
// caught by: the plug is pulled after the charge, and the job runs again: the order is found
// says: == compares two Long objects
List<Long> twice = new ArrayList<>();
try (PreparedStatement select =
        connection.prepareStatement("SELECT order_id FROM charges ORDER BY order_id");
    ResultSet rows = select.executeQuery()) {
  Long previous = null;
  while (rows.next()) {
    Long order = rows.getLong(1);
    if (order == previous && !twice.contains(order)) {
      twice.add(order);
    }
    previous = order;
  }
}
return twice;
