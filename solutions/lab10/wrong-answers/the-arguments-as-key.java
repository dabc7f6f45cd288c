// region: task-2
// caught by: any jobs, for any orders: each of the orders is charged once
// says: it names the order alone
long order = Shop.orderOf(job);
try (Connection connection = database.getConnection()) {
  connection.setAutoCommit(false);
  if (isNew(connection, job.args().toString())) {
    Shop.takeMoney(connection, order, job.jid());
    connection.commit();
  }
}
