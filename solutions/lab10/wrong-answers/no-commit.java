// region: task-2
// caught by: the job runs once, without a crash: one charge, and the connection is given back
// says: nothing is kept without commit()
long order = Shop.orderOf(job);
try (Connection connection = database.getConnection()) {
  connection.setAutoCommit(false);
  if (isNew(connection, "ChargeOrder " + order)) {
    Shop.takeMoney(connection, order, job.jid());
  }
}
