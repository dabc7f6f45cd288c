// region: task-2
long order = Shop.orderOf(job);
try (Connection connection = database.getConnection()) {
  connection.setAutoCommit(false);
  Shop.takeMoney(connection, order, job.jid());
  if (isNew(connection, "c-" + order)) {
    connection.commit();
  } else {
    connection.rollback();
  }
}
