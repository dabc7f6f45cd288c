// region: task-2
// caught by: two processes charge the order at the same moment: one charge, and no exception
// says: Looking and inserting are two steps
long order = Shop.orderOf(job);
try (Connection connection = database.getConnection()) {
  connection.setAutoCommit(false);
  try (PreparedStatement select =
      connection.prepareStatement("SELECT 1 FROM charges WHERE order_id = ?")) {
    select.setLong(1, order);
    if (select.executeQuery().next()) {
      return;
    }
  }
  Shop.takeMoney(connection, order, job.jid());
  connection.commit();
}
