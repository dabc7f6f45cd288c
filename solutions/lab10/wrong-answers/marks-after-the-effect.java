// region: task-2
// caught by: the plug is pulled after any step, then the job runs again: one charge
// says: the charge was committed, and the key was not
long order = Shop.orderOf(job);
Done done = new Done(database);
if (done.contains("charge " + order)) {
  return;
}
try (Connection connection = database.getConnection()) {
  Shop.takeMoney(connection, order, job.jid());
}
done.mark("charge " + order);
