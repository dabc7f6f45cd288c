// region: task-2
// caught by: any jobs, for any orders: each of the orders is charged once
// says: All job classes share the table done
long order = Shop.orderOf(job);
try (Connection connection = database.getConnection()) {
  connection.setAutoCommit(false);
  if (isNew(connection, "order-" + order)) {
    Shop.takeMoney(connection, order, job.jid());
    connection.commit();
  }
}
