// region: task-2
// caught by: the order was pushed twice, with two jids: one charge, and no exception
// says: the jid is the key, and an order that is pushed twice has two jids
long order = Shop.orderOf(job);
try (Connection connection = database.getConnection()) {
  connection.setAutoCommit(false);
  if (isNew(connection, job.jid())) {
    Shop.takeMoney(connection, order, job.jid());
    connection.commit();
  }
}
