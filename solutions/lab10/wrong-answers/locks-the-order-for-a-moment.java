// region: task-2
// caught by: two processes charge the order at the same moment: one charge, and no exception
// says: in auto-commit mode each statement is a transaction of its own
long order = Shop.orderOf(job);
try (Connection connection = database.getConnection();
    PreparedStatement lock =
        connection.prepareStatement("SELECT id FROM orders WHERE id = ? FOR UPDATE");
    PreparedStatement charged =
        connection.prepareStatement("SELECT 1 FROM charges WHERE order_id = ?")) {
  lock.setLong(1, order);
  lock.executeQuery();
  charged.setLong(1, order);
  if (!charged.executeQuery().next()) {
    Shop.takeMoney(connection, order, job.jid());
  }
}
