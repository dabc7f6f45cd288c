// region: task-2
// caught by: the charge fails: the exception reaches the worker, and the retry charges
// says: an exception was caught and forgotten
long order = Shop.orderOf(job);
try (Connection connection = database.getConnection()) {
  connection.setAutoCommit(false);
  if (isNew(connection, "ChargeOrder " + order)) {
    Shop.takeMoney(connection, order, job.jid());
    connection.commit();
  }
} catch (SQLException e) {
  System.err.println("already charged: " + order);
}
