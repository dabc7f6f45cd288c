// region: task-2
// caught by: the plug is pulled after any step, then the job runs again: one charge
// says: Done.mark is a transaction of its own
    long order = Shop.orderOf(job);
    if (!new Done(database).mark("ChargeOrder " + order)) {
      return; // charged already
    }
    try (java.sql.Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      Shop.takeMoney(connection, order, job.jid());
      connection.commit();
    }
