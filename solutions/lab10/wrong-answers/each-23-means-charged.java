// region: task-2
// caught by: the charge fails: the exception reaches the worker, and the retry charges
// says: can have another reason
long order = Shop.orderOf(job);
try (java.sql.Connection connection = database.getConnection()) {
  connection.setAutoCommit(false);
  try (java.sql.PreparedStatement insert =
      connection.prepareStatement("INSERT INTO done (job_key) VALUES (?)")) {
    insert.setString(1, "ChargeOrder " + order);
    insert.executeUpdate();
    Shop.takeMoney(connection, order, job.jid());
    connection.commit();
  } catch (SQLException e) {
    connection.rollback();
    if (e.getSQLState() != null && e.getSQLState().startsWith("23")) {
      return; // charged already
    }
    throw e;
  }
}
