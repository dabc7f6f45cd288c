// region: task-2
long order = Shop.orderOf(job);
try (Connection connection = database.getConnection()) {
  connection.setAutoCommit(false);
  try (PreparedStatement lock =
          connection.prepareStatement("SELECT id FROM orders WHERE id = ? FOR UPDATE");
      PreparedStatement charged =
          connection.prepareStatement("SELECT 1 FROM charges WHERE order_id = ?")) {
    lock.setLong(1, order);
    lock.executeQuery();
    charged.setLong(1, order);
    if (!charged.executeQuery().next()) {
      Shop.takeMoney(connection, order, job.jid());
    }
    connection.commit();
  } catch (SQLException e) {
    connection.rollback();
    throw e;
  }
}
