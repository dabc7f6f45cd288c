// region: task-2
// caught by: two processes charge the order at the same moment: one charge, and no exception
// says: A Java lock keeps out the threads of its own process only
synchronized (ChargeOrder.class) {
  long order = Shop.orderOf(job);
  try (Connection connection = database.getConnection();
      PreparedStatement select =
          connection.prepareStatement("SELECT 1 FROM charges WHERE order_id = ?")) {
    select.setLong(1, order);
    if (!select.executeQuery().next()) {
      Shop.takeMoney(connection, order, job.jid());
    }
  }
}
