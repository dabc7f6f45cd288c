// region: task-2
// caught by: the charge fails: the exception reaches the worker, and the retry charges
// says: when a statement failed, the connection was not closed
long order = Shop.orderOf(job);
Connection connection = database.getConnection();
connection.setAutoCommit(false);
if (isNew(connection, "ChargeOrder " + order)) {
  try {
    Shop.takeMoney(connection, order, job.jid());
  } catch (SQLException e) {
    connection.close();
    throw e;
  }
  connection.commit();
}
connection.close();
