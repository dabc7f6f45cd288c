// region: task-2
// caught by: the plug is pulled after any step, then the job runs again: one charge
// says: the key was committed, and the charge was not
long order = Shop.orderOf(job);
try (Connection connection = database.getConnection()) {
  if (isNew(connection, "ChargeOrder " + order)) {
    Shop.takeMoney(connection, order, job.jid());
  }
}
