// region: task-2
// caught by: two processes charge the order at the same moment: one charge, and no exception
// says: the unique key refused the second row, as it should
long order = Shop.orderOf(job);
try (Connection connection = database.getConnection()) {
  connection.setAutoCommit(false);
  try (PreparedStatement select =
      connection.prepareStatement("SELECT 1 FROM done WHERE job_key = ?")) {
    select.setString(1, "charge " + order);
    if (select.executeQuery().next()) {
      return;
    }
  }
  try (PreparedStatement insert =
      connection.prepareStatement("INSERT INTO done (job_key) VALUES (?)")) {
    insert.setString(1, "charge " + order);
    insert.executeUpdate();
  }
  Shop.takeMoney(connection, order, job.jid());
  connection.commit();
}
