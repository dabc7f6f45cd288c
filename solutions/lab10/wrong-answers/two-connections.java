// region: task-2
// caught by: the plug is pulled after any step, then the job runs again: one charge
// says: no commit covers both the key and the charge
long order = Shop.orderOf(job);
try (Connection keys = database.getConnection();
    Connection connection = database.getConnection()) {
  keys.setAutoCommit(false);
  if (isNew(keys, "ChargeOrder " + order)) {
    Shop.takeMoney(connection, order, job.jid());
    keys.commit();
  }
}
