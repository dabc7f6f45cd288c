// region: task-2
// caught by: the job runs once, without a crash: one charge, and the connection is given back
// says: the job ended without closing its connection
long order = Shop.orderOf(job);
Connection connection = database.getConnection();
connection.setAutoCommit(false);
if (isNew(connection, "ChargeOrder " + order)) {
  Shop.takeMoney(connection, order, job.jid());
}
connection.commit();
