// region: task-2
// caught by: the charge fails: the exception reaches the worker, and the retry charges
// says: the key of the failed run was committed
long order = Shop.orderOf(job);
Connection connection = database.getConnection();
try {
  connection.setAutoCommit(false);
  if (isNew(connection, "ChargeOrder " + order)) {
    Shop.takeMoney(connection, order, job.jid());
  }
} finally {
  connection.commit();
  connection.close();
}
