// region: task-2
// caught by: two processes charge the order at the same moment: one charge, and no exception
// says: A Java lock keeps out the threads of its own process only
long order = Shop.orderOf(job);
synchronized (this) {
  try (Connection connection = database.getConnection();
      PreparedStatement charged =
          connection.prepareStatement("SELECT 1 FROM charges WHERE order_id = ?")) {
    charged.setLong(1, order);
    if (!charged.executeQuery().next()) {
      Shop.takeMoney(connection, order, job.jid());
    }
  }
}
