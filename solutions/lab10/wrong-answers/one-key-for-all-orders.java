// region: task-2
// caught by: any jobs, for any orders: each of the orders is charged once
// says: each order needs a key of its own
try (Connection connection = database.getConnection()) {
  connection.setAutoCommit(false);
  if (isNew(connection, job.type())) {
    Shop.takeMoney(connection, Shop.orderOf(job), job.jid());
  }
  connection.commit();
}
