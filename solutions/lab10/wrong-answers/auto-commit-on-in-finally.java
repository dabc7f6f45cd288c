// region: task-2
// caught by: the charge fails: the exception reaches the worker, and the retry charges
// says: so does setAutoCommit(true)
long order = Shop.orderOf(job);
try (Connection connection = database.getConnection()) {
  connection.setAutoCommit(false);
  try (PreparedStatement insert =
      connection.prepareStatement(
          "INSERT INTO done (job_key) VALUES (?) ON CONFLICT DO NOTHING")) {
    insert.setString(1, "ChargeOrder " + order);
    if (insert.executeUpdate() == 1) {
      Shop.takeMoney(connection, order, job.jid());
    }
    connection.commit();
  } finally {
    connection.setAutoCommit(true);
  }
}
