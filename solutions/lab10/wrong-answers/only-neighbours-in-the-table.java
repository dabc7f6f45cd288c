// region: task-1
// caught by: the plug is pulled after the charge, and the job runs again: the order is found
// says: another order was charged between its charges
java.util.Set<Long> twice = new java.util.TreeSet<>();
try (PreparedStatement select =
        connection.prepareStatement("SELECT order_id FROM charges ORDER BY id");
    ResultSet rows = select.executeQuery()) {
  long previous = -1;
  while (rows.next()) {
    long order = rows.getLong(1);
    if (order == previous) {
      twice.add(order);
    }
    previous = order;
  }
}
return new ArrayList<>(twice);
