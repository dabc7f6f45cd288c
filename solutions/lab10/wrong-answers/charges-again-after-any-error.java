// region: task-2
// caught by: the charge fails: the exception reaches the worker, and the retry charges
// says: Only SQL state 40001 means
long order = Shop.orderOf(job);
while (true) {
  try (Connection connection = database.getConnection()) {
    connection.setAutoCommit(false);
    if (isNew(connection, "ChargeOrder " + order)) {
      Shop.takeMoney(connection, order, job.jid());
      connection.commit();
    }
    return;
  } catch (SQLException e) {
    // again
  }
}
